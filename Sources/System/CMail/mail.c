#include "mail.h"

#include <gmime/gmime.h>
#include <string.h>

static void start(void) {
  static gsize done = 0;
  if (g_once_init_enter(&done)) {
    g_mime_init();
    g_once_init_leave(&done, 1);
  }
}

/// Adds a part's text to what stands before it.
static void append(char **text, GMimeTextPart *part) {
  char *more = g_mime_text_part_get_text(part);
  if (!more) return;
  if (*text) {
    char *both = g_strconcat(*text, "\n\n", more, NULL);
    g_free(*text);
    g_free(more);
    more = both;
  }
  *text = more;
}

/// Deeper parts are not looked into: GMime nests as deep as the message says.
enum { deepest = 16 };

static void walk(GMimeObject *part, mail_message *message, int depth) {
  if (!part || depth > deepest) return;
  if (GMIME_IS_MULTIPART(part)) {
    int count = g_mime_multipart_get_count(GMIME_MULTIPART(part));
    for (int index = 0; index < count; index++) {
      walk(g_mime_multipart_get_part(GMIME_MULTIPART(part), index), message, depth + 1);
    }
    return;
  }
  if (!GMIME_IS_TEXT_PART(part)) return;
  const char *disposition = g_mime_object_get_disposition(part);
  if (disposition && !g_ascii_strcasecmp(disposition, "attachment")) return;
  GMimeContentType *type = g_mime_object_get_content_type(part);
  if (type && g_mime_content_type_is_type(type, "text", "html")) {
    append(&message->html, GMIME_TEXT_PART(part));
  } else if (!type || g_mime_content_type_is_type(type, "text", "plain")) {
    const char *format = type ? g_mime_content_type_get_parameter(type, "format") : NULL;
    if (format && !g_ascii_strcasecmp(format, "flowed")) message->is_flowed = 1;
    append(&message->plain, GMIME_TEXT_PART(part));
  }
}

static char *header(GMimeMessage *message, const char *name) {
  const char *value = g_mime_object_get_header(GMIME_OBJECT(message), name);
  return value && *value ? g_mime_utils_header_decode_text(NULL, value) : NULL;
}

static char *sender(GMimeMessage *message) {
  InternetAddressList *from = g_mime_message_get_from(message);
  InternetAddress *first = from ? internet_address_list_get_address(from, 0) : NULL;
  const char *name = first ? internet_address_get_name(first) : NULL;
  return name && *name ? g_strdup(name) : NULL;
}

int mail_read(const uint8_t *bytes, size_t count, mail_message *out) {
  memset(out, 0, sizeof *out);
  start();
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  g_object_unref(stream);
  if (!message) return 0;
  const char *subject = g_mime_message_get_subject(message);
  out->subject = subject ? g_strdup(subject) : NULL;
  out->sender = sender(message);
  GDateTime *date = g_mime_message_get_date(message);
  out->date = date ? g_date_time_format(date, "%Y-%m-%d") : NULL;
  out->organization = header(message, "Organization");
  out->address = header(message, "Archived-At");
  walk(g_mime_message_get_mime_part(message), out, 0);
  g_object_unref(message);
  return 1;
}

void mail_free(mail_message *message) {
  g_free(message->subject);
  g_free(message->sender);
  g_free(message->date);
  g_free(message->organization);
  g_free(message->address);
  g_free(message->plain);
  g_free(message->html);
  memset(message, 0, sizeof *message);
}
