/* The table of wanted elements that a reader of XML is given. */
#ifndef MK_TABLE_H
#define MK_TABLE_H
#include <libxml/xmlstring.h>

#include "CMarkup.h"

/* A wanted element or attribute; those of one parent are a chain. */
typedef struct {
  char *name;
  const xmlChar *word; /* the name as the parser at work keeps it */
  int32_t children, next, attributes;
  uint8_t kind;
} node;

struct mk_xml {
  node *nodes;
  int32_t count, room, records;
  char *text;
  size_t text_room;
};
#endif
