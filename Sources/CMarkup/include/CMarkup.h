/* XML and saved web pages through libxml2, none of whose types are shown: its headers clash with Foundation's. */
#ifndef CMARKUP_H
#define CMARKUP_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* The readable text of a web page as UTF-8 lines, to be given back with mk_free; NULL when there is no memory.
   Scripts, menus, cookie notices and other furniture are left out. Cells of a row are separated by tabs, items of a
   list begin with a bullet, and blank lines stand between blocks. */
char *mk_html_text(const uint8_t *bytes, size_t count, size_t *length);
void mk_free(char *text);

/* A reader of the wanted elements of XML documents, told once which they are. Nothing else is kept, no entity is
   expanded, nothing is loaded from elsewhere. It serves one thread. */
typedef struct mk_xml mk_xml;

mk_xml *mk_xml_new(void);
void mk_xml_free(mk_xml *reader);
/* Asks for an element. Below zero as its parent it is a record, wherever it stands. Returns its number. */
int32_t mk_xml_element(mk_xml *reader, int32_t parent, const char *name, uint8_t kind);
/* Asks for an attribute of an element; its value comes as text before what the element holds. Returns its number. */
int32_t mk_xml_attribute(mk_xml *reader, int32_t element, const char *name);

/* What is asked of an element: the way to others, its text with that of all in it, or where it begins and ends. */
enum { MK_WAY = 0, MK_TEXT = 1, MK_GROUP = 2 };
/* What is told of an element. */
enum { MK_BEGIN = 0, MK_VALUE, MK_END, MK_FAULT };
/* What is wrong with a document. A fault in a record ends that record; reading goes on at the next one if it can. */
enum {
  MK_FINE = 0,
  MK_MALFORMED,   /* tags, quotes or characters that do not fit */
  MK_CUT_OFF,     /* ends too early */
  MK_OPEN_END,    /* ends behind its last record, but before the list of them is closed */
  MK_SUBSET,      /* declares entities or elements of its own */
  MK_TOO_DEEP,    /* elements in elements beyond the limit */
  MK_ENCODING,    /* bytes that are not of its encoding */
  MK_UNKNOWN_ENCODING,
  MK_TOO_LONG,    /* one text beyond the limit */
  MK_TOO_MANY,    /* so many faults that reading stopped */
  MK_NO_MEMORY,
};

/* One thing told; the bytes, in UTF-8, live until the next. */
typedef struct {
  const uint8_t *bytes;
  size_t length;
  size_t line;     /* where it stands, from 1 */
  int32_t element; /* its number; of a fault, the record it is in, or below zero */
  uint8_t what, problem;
} mk_event;
typedef void (*mk_tell)(void *context, const mk_event *event);

/* Reads a document. `tell` must not call the reader. */
void mk_xml_read(mk_xml *reader, const uint8_t *bytes, size_t count, mk_tell tell, void *context);

#ifdef __cplusplus
}
#endif
#endif
