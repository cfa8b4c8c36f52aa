#include "Furniture.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* An element's note: bytes of text in it, doubled, plus one when it holds the title or the body of the page. */
static intptr_t note(const xmlNode *node) { return (intptr_t)node->_private; }

static bool is(const xmlNode *node, const char *const *names) {
  for (; *names != NULL; names++) {
    if (strcmp((const char *)node->name, *names) == 0) return true;
  }
  return false;
}

/* Elements whose text nobody reads. */
static const char *const unread[] = {"script", "style", "noscript", "svg", "template", "head", "iframe", "select",
                                     "option", "datalist", "canvas", "object", "embed", "audio", "video", "map",
                                     "textarea", "input", "noframes", "frameset", NULL};
/* Elements that are mostly furniture. */
static const char *const mostly[] = {"nav", "header", "footer", "aside", "form", "dialog", "menu", NULL};
/* Elements that are never furniture, whatever their class says. */
static const char *const never[] = {"html", "body", "main", "article", "h1", NULL};
static const char *const body[] = {"main", "article", "h1", NULL};
static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6", NULL};

void mk_weigh(xmlNode *root) {
  xmlNode *node = root;
  node->_private = NULL;
  while (node != NULL) {
    if (node->children != NULL && node->type == XML_ELEMENT_NODE && !is(node, unread)) {
      node = node->children;
      node->_private = NULL;
      continue;
    }
    while (true) {
      if (node->type == XML_TEXT_NODE && node->content != NULL) {
        intptr_t words = 0;
        for (const xmlChar *at = node->content; *at != 0; at++) words += *at > 32;
        node->_private = (void *)(words * 2);
      }
      intptr_t own = note(node);
      if (node->type == XML_ELEMENT_NODE && is(node, body)) own |= 1;
      node->_private = (void *)own;
      if (node == root) return;
      node->parent->_private = (void *)((note(node->parent) + (own & ~(intptr_t)1)) | (own & 1));
      if (node->next != NULL) break;
      node = node->parent;
    }
    node = node->next;
    node->_private = NULL;
  }
}

static const char *attribute(const xmlNode *node, const char *name) {
  for (xmlAttr *at = node->properties; at != NULL; at = at->next) {
    if (strcasecmp((const char *)at->name, name) != 0) continue;
    return at->children == NULL || at->children->content == NULL ? "" : (const char *)at->children->content;
  }
  return NULL;
}

/* Whether a word stands in a list of words, parted by anything but letters and digits, or by a capital. */
static bool has_word(const char *list, const char *word) {
  size_t length = strlen(word);
  for (const char *at = list; *at != 0; at++) {
    if (strncasecmp(at, word, length) != 0) continue;
    bool begins = at == list || !isalnum((unsigned char)at[-1]) ||
                  (isupper((unsigned char)at[0]) && !isupper((unsigned char)at[-1]));
    char next = at[length];
    bool ends = next == 0 || !isalnum((unsigned char)next) || isupper((unsigned char)next);
    if (begins && ends) return true;
  }
  return false;
}

static bool holds(const char *list, const char *part) {
  size_t length = strlen(part);
  for (; *list != 0; list++) {
    if (strncasecmp(list, part, length) == 0) return true;
  }
  return false;
}

/* Whether an id or a class names furniture. A study has a consent of its own, so that word alone says little. */
static bool names_furniture(const char *names) {
  if (names == NULL) return false;
  if (holds(names, "cookie") || holds(names, "breadcrumb") || has_word(names, "banner") || has_word(names, "menu")) {
    return true;
  }
  if (!has_word(names, "consent")) return false;
  static const char *const with[] = {"modal", "dialog", "popup", "overlay", "manager", "gdpr", "privacy", "notice",
                                     "bar", "cmp", NULL};
  for (const char *const *word = with; *word != NULL; word++) {
    if (has_word(names, *word)) return true;
  }
  return strcasecmp(names, "consent") == 0;
}

static bool is_hidden(const xmlNode *node) {
  const char *hidden = attribute(node, "hidden");
  if (hidden != NULL && strcasecmp(hidden, "until-found") != 0) return true;
  const char *aria = attribute(node, "aria-hidden");
  if (aria != NULL && strcasecmp(aria, "true") == 0) return true;
  const char *style = attribute(node, "style");
  if (style == NULL) return false;
  for (const char *at = style; *at != 0; at++) {
    bool display = strncasecmp(at, "display", 7) == 0;
    if (!display && strncasecmp(at, "visibility", 10) != 0) continue;
    const char *value = at + (display ? 7 : 10);
    while (*value == ' ' || *value == ':') value++;
    if (strncasecmp(value, display ? "none" : "hidden", display ? 4 : 6) == 0) return true;
  }
  return false;
}

static bool has_furniture_role(const xmlNode *node) {
  const char *role = attribute(node, "role");
  if (role == NULL) return false;
  static const char *const roles[] = {"navigation", "banner", "contentinfo", "dialog", "alertdialog", "search",
                                      "menu", "menubar", "toolbar", NULL};
  for (const char *const *name = roles; *name != NULL; name++) {
    if (strcasecmp(role, *name) == 0) return true;
  }
  return false;
}

static bool is_within(const xmlNode *node, const char *const *names) {
  for (node = node->parent; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent) {
    if (is(node, names)) return true;
  }
  return false;
}

/* Whether an element may be furniture: by what it is, its role, its name, or because it is not seen. */
static bool may_be_furniture(const xmlNode *node) {
  const char *name = (const char *)node->name;
  if (is(node, mostly)) {
    /* An article's own header and footer belong to it. */
    static const char *const texts[] = {"main", "article", NULL};
    bool is_part = strcmp(name, "header") == 0 || strcmp(name, "footer") == 0;
    if (!is_part || !is_within(node, texts)) return true;
  }
  /* Sections that open and close have a button for their heading. */
  if (strcmp(name, "button") == 0) return !is_within(node, headings);
  return has_furniture_role(node) || names_furniture(attribute(node, "id")) ||
         names_furniture(attribute(node, "class")) || is_hidden(node);
}

bool mk_is_furniture(const xmlNode *node) {
  if (is(node, unread)) return true;
  if (is(node, never) || !may_be_furniture(node)) return false;
  if (note(node) & 1) return false;
  const xmlNode *root = node;
  while (root->parent != NULL && root->parent->type == XML_ELEMENT_NODE) root = root->parent;
  return note(node) < note(root) / 2;
}
