/* What of a page is not its text: scripts, menus, cookie notices, headers and footers of the site. */
#ifndef MK_FURNITURE_H
#define MK_FURNITURE_H
#include <libxml/tree.h>
#include <stdbool.h>

/* Notes for every element how much text it holds; asked before mk_is_furniture. */
void mk_weigh(xmlNode *root);
/* Whether an element and all in it is left out. What holds the page's title or most of its text never is. */
bool mk_is_furniture(const xmlNode *element);
#endif
