#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "Furniture.h"
#include "Lines.h"

/* Whether bytes are UTF-8 throughout. */
static bool is_utf8(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  while (at < count) {
    uint8_t byte = bytes[at++];
    if (byte < 0x80) continue;
    size_t more = byte >= 0xC2 && byte < 0xE0 ? 1 : byte >= 0xE0 && byte < 0xF0 ? 2 : byte >= 0xF0 && byte < 0xF5 ? 3 : 0;
    if (more == 0 || count - at < more) return false;
    while (more-- > 0) {
      if ((bytes[at++] & 0xC0) != 0x80) return false;
    }
  }
  return true;
}

/* The encoding to read a page in: what it is beats what it declares. */
static const char *encoding(const uint8_t *bytes, size_t count) {
  if (count >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF))) return "UTF-16";
  if (is_utf8(bytes, count)) return "UTF-8";
  /* One that declares UTF-8 wrongly, or nothing: as browsers read it. Anything else is as declared. */
  size_t head = count < 4096 ? count : 4096;
  for (size_t at = 0; at + 7 < head; at++) {
    if (strncasecmp((const char *)bytes + at, "charset", 7) != 0) continue;
    size_t value = at + 7;
    while (value < head && strchr("= \t\"'", bytes[value]) != NULL) value++;
    return value + 5 < head && strncasecmp((const char *)bytes + value, "utf-8", 5) == 0 ? "windows-1252" : NULL;
  }
  return "windows-1252";
}

static bool is(const xmlNode *node, const char *const *names) {
  for (; *names != NULL; names++) {
    if (strcmp((const char *)node->name, *names) == 0) return true;
  }
  return false;
}

/* Elements with blank lines around them. */
static const char *const apart[] = {"p",  "h1", "h2",  "h3",      "h4",      "h5",         "h6",     "ul",
                                    "ol", "dl", "pre", "section", "article", "blockquote", "figure", "main",
                                    "hr", "table", "fieldset", "details", NULL};
/* Elements that begin and end a line. */
static const char *const lines[] = {"div", "li", "dt", "dd", "tr", "address", "header", "footer", "nav", "aside",
                                    "form", "caption", "thead", "tbody", "tfoot", "summary", "figcaption", "legend",
                                    "body", "html", "center", "dir", "menu", "optgroup", "hgroup", "search", NULL};

/* Whether line ends in the text are meant: `pre`, or a style that says so. */
static bool keeps_lines(xmlNode *node) {
  if (strcmp((const char *)node->name, "pre") == 0 || strcmp((const char *)node->name, "textarea") == 0) return true;
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
    if (attribute->children == NULL || attribute->children->content == NULL) continue;
    const char *value = (const char *)attribute->children->content;
    if (strcmp((const char *)attribute->name, "class") == 0 && strstr(value, "whitespace-pre") != NULL) return true;
    if (strcmp((const char *)attribute->name, "style") == 0 &&
        (strstr(value, "white-space:pre") != NULL || strstr(value, "white-space: pre") != NULL)) {
      return true;
    }
  }
  return false;
}

/* An image that stands for a character, such as a flag. */
static void image(xmlNode *node, mk_lines *text) {
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
    if (strcmp((const char *)attribute->name, "alt") != 0 || attribute->children == NULL) continue;
    const char *value = (const char *)attribute->children->content;
    if (value == NULL) return;
    for (const char *at = value; *at != 0; at++) {
      if ((uint8_t)*at > 32 && (uint8_t)*at < 128) return;
    }
    mk_lines_text(text, value, strlen(value), false);
  }
}

/* How far an element stands apart: 2 by a blank line, which a list within a list does not. */
static int breaks(const xmlNode *node, const mk_lines *text) {
  if (!is(node, apart)) return is(node, lines) ? 1 : 0;
  return text->depth > 0 && strchr("uod", node->name[0]) != NULL && node->name[1] == 'l' ? 1 : 2;
}

static void enter(xmlNode *node, mk_lines *text) {
  const char *name = (const char *)node->name;
  if (strcmp(name, "br") == 0) mk_lines_break(text, 1);
  if (strcmp(name, "img") == 0) image(node, text);
  if (strcmp(name, "td") == 0 || strcmp(name, "th") == 0) mk_lines_cell(text);
  mk_lines_break(text, breaks(node, text));
  if (strcmp(name, "tr") == 0) mk_lines_row(text);
  if (strcmp(name, "li") == 0) mk_lines_item(text);
}

static void leave(xmlNode *node, mk_lines *text) {
  const char *name = (const char *)node->name;
  if (strcmp(name, "li") == 0) mk_lines_end_item(text);
  if (strcmp(name, "tr") == 0) mk_lines_end_row(text);
  mk_lines_break(text, breaks(node, text));
}

/* libxml2 would write errors of a conversion to the terminal. */
static void silence(void *context, xmlError *error) { (void)context, (void)error; }

char *mk_html_text(const uint8_t *bytes, size_t count, size_t *length) {
  *length = 0;
  if (count > INT32_MAX) return NULL;
  xmlSetStructuredErrorFunc(NULL, silence);
  htmlDocPtr page = htmlReadMemory(
      (const char *)bytes, (int)count, NULL, encoding(bytes, count),
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  mk_lines text;
  mk_lines_begin(&text);
  xmlNode *root = page == NULL ? NULL : xmlDocGetRootElement(page);
  if (root != NULL) {
    mk_weigh(root);
    int kept = 0; /* how many elements around keep line ends */
    xmlNode *node = root;
    while (node != NULL) {
      bool goes_in = false;
      if (node->type == XML_ELEMENT_NODE && !mk_is_furniture(node)) {
        enter(node, &text);
        goes_in = true;
        if (keeps_lines(node)) kept++;
      } else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != NULL) {
        mk_lines_text(&text, (const char *)node->content, strlen((const char *)node->content), kept > 0);
      }
      if (goes_in && node->children != NULL) {
        node = node->children;
        continue;
      }
      if (goes_in) {
        leave(node, &text);
        if (keeps_lines(node)) kept--;
      }
      while (node != root && node->next == NULL) {
        node = node->parent;
        leave(node, &text);
        if (keeps_lines(node)) kept--;
      }
      node = node == root ? NULL : node->next;
    }
  }
  if (page != NULL) xmlFreeDoc(page);
  return mk_lines_end(&text, length);
}

void mk_free(char *text) { free(text); }
