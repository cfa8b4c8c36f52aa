#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "Table.h"

enum {
  DEPTH_LIMIT = 200,
  ATTRIBUTE_LIMIT = 100,
  TAG_LIMIT = 8192, /* checking attributes for duplicates costs the square of their number */
  TEXT_LIMIT = 16 << 20,
  FAULT_LIMIT = 1000,
};

/* One run of the parser: from the beginning, or from a record behind a fault. */
typedef struct {
  mk_xml *reader;
  xmlParserCtxt *parser;
  mk_tell tell;
  void *context;
  const uint8_t *bytes;
  size_t count, fed;           /* of the document */
  const char *prefix;          /* fed before it */
  size_t prefix_count, prefix_fed;
  size_t start, first_line;    /* where the run begins */
  int32_t way[DEPTH_LIMIT + 2]; /* the wanted elements around, from the record */
  int depth, known, skipped;   /* elements open; wanted ones; unwanted ones within those */
  int32_t record;              /* the record being read, or below zero */
  int32_t leaf;                /* the element whose text is gathered, or below zero */
  int within_leaf;
  size_t text_count;
  size_t records;              /* begun so far, in all runs */
  size_t fault, fault_line;    /* where the run stopped */
  size_t told;                 /* how much had been fed when the parser last told something */
  uint8_t problem;
  bool is_end_tag;             /* the fault is an end tag of something else */
  bool is_record;              /* the fault is a record that begins within another */
} run;

/* Where the parser is. */
static size_t line(const run *at) {
  size_t line = at->parser->input == NULL ? 1 : (size_t)at->parser->input->line;
  return at->first_line + line - 1;
}

static void tell(run *at, uint8_t what, int32_t element, const uint8_t *bytes, size_t length) {
  mk_event event = {.bytes = bytes, .length = length, .line = line(at), .element = element, .what = what};
  at->tell(at->context, &event);
}

static void stop(run *at, uint8_t problem) {
  if (at->problem != MK_FINE) return;
  at->problem = problem;
  /* Once the parser has stopped it knows no more where it was. */
  at->fault_line = line(at);
  long consumed = xmlByteConsumed(at->parser);
  bool is_known = consumed >= (long)at->prefix_count && (size_t)consumed - at->prefix_count <= at->fed - at->start;
  at->fault = is_known ? at->start + (size_t)consumed - at->prefix_count : at->fed;
  xmlStopParser(at->parser);
}

static void gather(run *at, const xmlChar *text, size_t count) {
  mk_xml *reader = at->reader;
  if (at->text_count + count > TEXT_LIMIT) {
    stop(at, MK_TOO_LONG);
    return;
  }
  if (at->text_count + count > reader->text_room) {
    size_t room = (at->text_count + count) * 2 + 4096;
    char *more = realloc(reader->text, room);
    if (more == NULL) {
      stop(at, MK_NO_MEMORY);
      return;
    }
    reader->text = more;
    reader->text_room = room;
  }
  memcpy(reader->text + at->text_count, text, count);
  at->text_count += count;
}

static int32_t find(const run *at, int32_t chain, const xmlChar *name) {
  while (chain >= 0 && at->reader->nodes[chain].word != name) chain = at->reader->nodes[chain].next;
  return chain;
}

static void begin(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)defaulted;
  run *at = context;
  if (at->problem != MK_FINE) return;
  at->told = at->fed;
  if (count > ATTRIBUTE_LIMIT) {
    stop(at, MK_TOO_WIDE);
    return;
  }
  if (++at->depth > DEPTH_LIMIT) {
    stop(at, MK_TOO_DEEP);
    return;
  }
  mk_xml *reader = at->reader;
  if (at->record >= 0 && name == reader->nodes[at->record].word) {
    /* The record before has no end tag. */
    at->is_record = true;
    stop(at, MK_MALFORMED);
    return;
  }
  if (at->leaf >= 0) {
    at->within_leaf++;
    /* Markup within a text parts words, as a line end does. */
    gather(at, (const xmlChar *)"\n", 1);
    return;
  }
  if (at->skipped > 0) {
    at->skipped++;
    return;
  }
  int32_t chain = at->record < 0 ? reader->records : reader->nodes[at->way[at->known - 1]].children;
  int32_t found = find(at, chain, name);
  if (found < 0) {
    if (at->record >= 0) at->skipped = 1;
    return;
  }
  const node *element = &reader->nodes[found];
  if (at->record < 0) {
    at->record = found;
    at->records++;
  }
  at->way[at->known++] = found;
  if (element->kind == MK_GROUP) tell(at, MK_BEGIN, found, NULL, 0);
  for (int32_t wanted = element->attributes; wanted >= 0; wanted = reader->nodes[wanted].next) {
    for (int number = 0; number < count; number++) {
      const xmlChar **attribute = attributes + number * 5;
      if (attribute[0] != reader->nodes[wanted].word) continue;
      tell(at, MK_VALUE, wanted, attribute[3], (size_t)(attribute[4] - attribute[3]));
    }
  }
  if (element->kind == MK_TEXT) {
    at->leaf = found;
    at->text_count = 0;
  }
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  run *at = context;
  if (at->problem != MK_FINE) return;
  at->told = at->fed;
  at->depth--;
  if (at->leaf >= 0 && at->within_leaf > 0) {
    at->within_leaf--;
    return;
  }
  if (at->skipped > 0) {
    at->skipped--;
    return;
  }
  if (at->record < 0) return;
  int32_t number = at->way[--at->known];
  if (at->leaf >= 0) {
    at->leaf = -1;
    tell(at, MK_VALUE, number, (const uint8_t *)at->reader->text, at->text_count);
  }
  if (at->reader->nodes[number].kind == MK_GROUP) tell(at, MK_END, number, NULL, 0);
  if (at->known == 0) at->record = -1;
}

static void characters(void *context, const xmlChar *text, int count) {
  run *at = context;
  at->told = at->fed;
  if (at->leaf >= 0 && at->problem == MK_FINE) gather(at, text, (size_t)count);
}

static void passed(void *context, const xmlChar *text) {
  (void)text;
  run *at = context;
  at->told = at->fed;
}

static void instruction(void *context, const xmlChar *target, const xmlChar *text) {
  (void)target;
  passed(context, text);
}

/* A reference that nothing explains stays as it is written. */
static void reference(void *context, const xmlChar *name) {
  run *at = context;
  if (at->leaf < 0 || at->problem != MK_FINE) return;
  gather(at, (const xmlChar *)"&", 1);
  gather(at, name, (size_t)xmlStrlen(name));
  gather(at, (const xmlChar *)";", 1);
}

/* A document may name its grammar, which is not fetched, but not declare anything itself. */
static void subset(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  (void)name, (void)public_id, (void)system_id;
  run *at = context;
  if (*at->parser->input->cur == '[') stop(at, MK_SUBSET);
}

static void entity(void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                   xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  stop(context, MK_SUBSET);
}

static xmlParserInputPtr nothing(void *context, const xmlChar *public_id, const xmlChar *system_id) {
  (void)context, (void)public_id, (void)system_id;
  return NULL;
}

static uint8_t problem(run *at, int code) {
  switch (code) {
  case XML_ERR_INVALID_CHAR:
  case XML_ERR_INVALID_ENCODING:
  case XML_I18N_CONV_FAILED:
  case XML_I18N_NO_HANDLER:
    return MK_ENCODING;
  case XML_ERR_UNKNOWN_ENCODING:
  case XML_ERR_UNSUPPORTED_ENCODING:
    return MK_UNKNOWN_ENCODING;
  case XML_ERR_NO_MEMORY:
    return MK_NO_MEMORY;
  case XML_ERR_TAG_NAME_MISMATCH:
    at->is_end_tag = true;
    return MK_MALFORMED;
  default:
    return MK_MALFORMED;
  }
}

/* Where libxml2 has no document to tell of an error, it would write to the terminal. */
static void silence(void *context, xmlError *error) { (void)context, (void)error; }

static void error(void *context, xmlError *error) {
  run *at = context;
  if (at->problem != MK_FINE || error->level != XML_ERR_FATAL) return;
  uint8_t code = problem(at, error->code);
  /* What does not fit because the rest is missing is cut off. */
  const xmlParserInput *input = at->parser->input;
  bool is_end = at->fed == at->count && input != NULL && (size_t)(input->end - input->cur) < 4;
  if (is_end && (code == MK_MALFORMED || code == MK_ENCODING) && !at->is_end_tag) code = MK_CUT_OFF;
  stop(at, code);
}

static int feed(void *context, char *room, int count) {
  run *at = context;
  size_t taken = at->prefix_count - at->prefix_fed;
  if (taken > 0) {
    if (taken > (size_t)count) taken = (size_t)count;
    memcpy(room, at->prefix + at->prefix_fed, taken);
    at->prefix_fed += taken;
    return (int)taken;
  }
  if (at->problem != MK_FINE) return 0;
  /* Text is told as it comes, so what is not, between elements, is a tag. */
  if (at->parser != NULL && at->parser->instate == XML_PARSER_CONTENT && at->fed - at->told > TAG_LIMIT) {
    /* The parser cannot be stopped while it asks for more: it gets nothing, and stops by itself. */
    at->problem = MK_TOO_WIDE;
    at->fault = at->fed;
    at->fault_line = line(at);
    return 0;
  }
  taken = at->count - at->fed;
  if (taken > (size_t)count) taken = (size_t)count;
  memcpy(room, at->bytes + at->fed, taken);
  at->fed += taken;
  return (int)taken;
}

static int done(void *context) {
  (void)context;
  return 0;
}

/* Parses from where the run begins. */
static void parse(run *at) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = begin;
  handler.endElementNs = end;
  handler.characters = characters;
  handler.cdataBlock = characters;
  handler.ignorableWhitespace = characters;
  handler.reference = reference;
  handler.comment = passed;
  handler.processingInstruction = instruction;
  handler.internalSubset = subset;
  handler.entityDecl = entity;
  handler.resolveEntity = nothing;
  handler.serror = error;
  at->parser = xmlCreateIOParserCtxt(&handler, at, feed, done, at, XML_CHAR_ENCODING_NONE);
  if (at->parser == NULL) {
    at->problem = MK_NO_MEMORY;
    return;
  }
  xmlCtxtUseOptions(at->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  for (int32_t number = 0; number < at->reader->count; number++) {
    node *wanted = &at->reader->nodes[number];
    wanted->word = xmlDictLookup(at->parser->dict, (const xmlChar *)wanted->name, -1);
  }
  xmlParseDocument(at->parser);
}

/* Where the next record begins, or the end of the document. */
static size_t next(const run *at, size_t from) {
  const mk_xml *reader = at->reader;
  while (from < at->count) {
    const uint8_t *mark = memchr(at->bytes + from, '<', at->count - from);
    if (mark == NULL) break;
    from = (size_t)(mark - at->bytes) + 1;
    for (int32_t record = reader->records; record >= 0; record = reader->nodes[record].next) {
      const char *name = reader->nodes[record].name;
      size_t length = strlen(name);
      if (at->count - from <= length || memcmp(mark + 1, name, length) != 0) continue;
      if (strchr(" \t\r\n/>", mark[1 + length]) != NULL && mark[1 + length] != 0) return from - 1;
    }
  }
  return at->count;
}

/* Whether tags can be found in the bytes as they are. */
static bool is_plain(const uint8_t *bytes, size_t count) {
  if (count < 4 || bytes[0] >= 0xFE) return false;
  return bytes[0] != 0 && bytes[1] != 0 && (bytes[0] == '<' || bytes[0] == 0xEF || bytes[0] <= ' ');
}

/* Whether a document ends in the middle of a tag or a text. */
static bool ends_in_tag(const uint8_t *bytes, size_t count) {
  while (count > 0 && bytes[count - 1] <= ' ') count--;
  return count == 0 || bytes[count - 1] != '>';
}

void mk_xml_read(mk_xml *reader, const uint8_t *bytes, size_t count, mk_tell tell, void *context) {
  char prefix[160] = "";
  char encoding[64] = "UTF-8";
  size_t start = 0, first_line = 1, records = 0;
  xmlSetStructuredErrorFunc(NULL, silence);
  for (int faults = 0;; faults++) {
    run at = {.reader = reader, .tell = tell, .context = context, .bytes = bytes, .count = count, .fed = start, .told = start,
              .prefix = prefix, .prefix_count = strlen(prefix), .start = start, .first_line = first_line,
              .record = -1, .leaf = -1, .records = records, .fault = start, .fault_line = first_line};
    parse(&at);
    records = at.records;
    if (start == 0 && at.parser != NULL && at.parser->encoding != NULL &&
        strlen((const char *)at.parser->encoding) < sizeof encoding) {
      strcpy(encoding, (const char *)at.parser->encoding);
    }
    if (at.parser != NULL) {
      if (at.parser->myDoc != NULL) xmlFreeDoc(at.parser->myDoc);
      xmlFreeParserCtxt(at.parser);
    }
    if (at.problem == MK_FINE) return;
    bool is_outside = at.record < 0;
    /* Behind a fault the list's own end tag closes what this reader opened. */
    if (is_outside && start > 0 && at.is_end_tag && at.depth == 1) return;
    if (is_outside && at.problem == MK_CUT_OFF && records > 0 && !ends_in_tag(bytes, count)) at.problem = MK_OPEN_END;
    bool goes_on = at.problem != MK_NO_MEMORY && at.problem != MK_OPEN_END && at.problem != MK_SUBSET &&
                   at.problem != MK_UNKNOWN_ENCODING && is_plain(bytes, count);
    size_t from = at.fault;
    /* A record that begins within another is itself the next. */
    while (at.is_record && from > start && (from >= count || bytes[from] != '<')) from--;
    if (from <= start) from = start + 1;
    size_t following = goes_on ? next(&at, from) : count;
    if (faults >= FAULT_LIMIT && following < count) at.problem = MK_TOO_MANY;
    mk_event event = {.line = at.fault_line, .element = at.record, .what = MK_FAULT, .problem = at.problem};
    tell(context, &event);
    if (following >= count || at.problem == MK_TOO_MANY) return;
    for (const uint8_t *mark = bytes + start; (mark = memchr(mark, '\n', (size_t)(bytes + following - mark))) != NULL; mark++) {
      first_line++;
    }
    start = following;
    snprintf(prefix, sizeof prefix, "<?xml version='1.0' encoding='%s'?><_>", encoding);
  }
}
