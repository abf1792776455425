#include "pdf.h"

#include <poppler.h>
#include <string.h>

struct pdf_document {
  PopplerDocument *document;
};

pdf_document *pdf_open(
  const uint8_t *bytes, size_t count, char **reason, int *is_encrypted) {
  GError *error = NULL;
  GBytes *data = g_bytes_new(bytes, count);
  PopplerDocument *document = poppler_document_new_from_bytes(data, NULL, &error);
  g_bytes_unref(data);
  *reason = NULL;
  *is_encrypted = 0;
  if (!document) {
    if (error) {
      *is_encrypted = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
      *reason = g_strdup(error->message);
      g_error_free(error);
    }
    return NULL;
  }
  pdf_document *opened = g_new0(pdf_document, 1);
  opened->document = document;
  return opened;
}

int pdf_page_count(pdf_document *document) {
  return poppler_document_get_n_pages(document->document);
}

char *pdf_title(pdf_document *document) {
  return poppler_document_get_title(document->document);
}

static void copy_runs(PopplerPage *source, pdf_page *page) {
  GList *list = poppler_page_get_text_attributes(source);
  page->run_count = g_list_length(list);
  page->runs = g_new0(pdf_run, page->run_count);
  unsigned index = 0;
  for (GList *item = list; item; item = item->next, index++) {
    PopplerTextAttributes *attributes = item->data;
    const char *font = attributes->font_name ? attributes->font_name : "";
    page->runs[index] = (pdf_run){
      .first = (unsigned)attributes->start_index,
      .last = (unsigned)attributes->end_index,
      .size = attributes->font_size,
      .is_bold = strstr(font, "Bold") || strstr(font, "bold") || strstr(font, "Black"),
    };
  }
  poppler_page_free_text_attributes(list);
}

int pdf_page_read(pdf_document *document, int index, pdf_page *page) {
  memset(page, 0, sizeof *page);
  PopplerPage *source = poppler_document_get_page(document->document, index);
  if (!source) return 0;
  poppler_page_get_size(source, &page->width, &page->height);
  page->text = poppler_page_get_text(source);
  PopplerRectangle *boxes = NULL;
  guint count = 0;
  if (poppler_page_get_text_layout(source, &boxes, &count)) {
    page->boxes = g_new(pdf_box, count);
    page->box_count = count;
    for (guint at = 0; at < count; at++) {
      page->boxes[at] = (pdf_box){boxes[at].x1, boxes[at].y1, boxes[at].x2, boxes[at].y2};
    }
    g_free(boxes);
    copy_runs(source, page);
  }
  g_object_unref(source);
  return page->text != NULL;
}

void pdf_page_free(pdf_page *page) {
  g_free(page->text);
  g_free(page->boxes);
  g_free(page->runs);
  memset(page, 0, sizeof *page);
}

void pdf_text_free(char *text) { g_free(text); }

void pdf_close(pdf_document *document) {
  g_object_unref(document->document);
  g_free(document);
}
