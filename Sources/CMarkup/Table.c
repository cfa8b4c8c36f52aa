#include "Table.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

mk_xml *mk_xml_new(void) {
  xmlInitParser();
  mk_xml *reader = calloc(1, sizeof *reader);
  if (reader != NULL) reader->records = -1;
  return reader;
}

void mk_xml_free(mk_xml *reader) {
  if (reader == NULL) return;
  for (int32_t at = 0; at < reader->count; at++) free(reader->nodes[at].name);
  free(reader->nodes);
  free(reader->text);
  free(reader);
}

static int32_t add(mk_xml *reader, const char *name, uint8_t kind) {
  if (reader->count == reader->room) {
    int32_t room = reader->room * 2 + 64;
    node *more = realloc(reader->nodes, (size_t)room * sizeof *more);
    if (more == NULL) abort();
    reader->nodes = more;
    reader->room = room;
  }
  char *copy = strdup(name);
  if (copy == NULL) abort();
  reader->nodes[reader->count] = (node){.name = copy, .children = -1, .next = -1, .attributes = -1, .kind = kind};
  return reader->count++;
}

int32_t mk_xml_element(mk_xml *reader, int32_t parent, const char *name, uint8_t kind) {
  int32_t number = add(reader, name, kind);
  int32_t *chain = parent < 0 ? &reader->records : &reader->nodes[parent].children;
  while (*chain >= 0) chain = &reader->nodes[*chain].next;
  *chain = number;
  return number;
}

int32_t mk_xml_attribute(mk_xml *reader, int32_t element, const char *name) {
  int32_t number = add(reader, name, MK_TEXT);
  reader->nodes[number].next = reader->nodes[element].attributes;
  reader->nodes[element].attributes = number;
  return number;
}
