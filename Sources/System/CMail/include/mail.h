#pragma once
#include <stddef.h>
#include <stdint.h>

/// What a message holds: UTF-8 with a NUL at the end, or null where there is none.
typedef struct {
  char *subject;
  char *sender;
  /// The day in the sender's zone, `2022-06-29`.
  char *date;
  char *organization;
  char *address;
  char *plain;
  char *html;
  /// Whether lines of the plain text that end with a space run on (RFC 3676).
  int is_flowed;
} mail_message;

/// Reads a message (RFC 5322, MIME); 0 where it is none. What it fills in is freed by `mail_free`.
int mail_read(const uint8_t *bytes, size_t count, mail_message *message);
void mail_free(mail_message *message);
