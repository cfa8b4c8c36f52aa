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

#ifdef __cplusplus
}
#endif
#endif
