#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct pdf_document pdf_document;

/// The box of a character in points, from the page's upper left corner.
typedef struct {
  double left, top, right, bottom;
} pdf_box;

/// A run of characters in one font; `first` and `last` count characters of the page's text.
typedef struct {
  unsigned first, last;
  double size;
  int is_bold;
} pdf_run;

/// A page's text in reading order, a line end after each line.
typedef struct {
  double width, height;
  char *text;
  /// One box a character of the text.
  pdf_box *boxes;
  unsigned box_count;
  pdf_run *runs;
  unsigned run_count;
} pdf_page;

/// Opens a file in memory, of which it keeps a copy; null with a reason where it cannot.
pdf_document *pdf_open(
  const uint8_t *bytes, size_t count, char **reason, int *is_encrypted);
int pdf_page_count(pdf_document *document);
/// The title of the file's properties, to be freed by `pdf_text_free`; null for none.
char *pdf_title(pdf_document *document);
/// Reads a page, counted from 0; 0 where it cannot be read.
int pdf_page_read(pdf_document *document, int index, pdf_page *page);
void pdf_page_free(pdf_page *page);
void pdf_text_free(char *text);
void pdf_close(pdf_document *document);
