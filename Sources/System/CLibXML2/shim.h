#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's headers, whose declarations clash with those in Foundation's own
// copy of ICU. Only pointers to the structure that depends on them are passed here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

/// Frees what libxml2 gave out; `xmlFree` itself is a mutable global variable.
static inline void xmlFreeText(xmlChar *text) { xmlFree(text); }
