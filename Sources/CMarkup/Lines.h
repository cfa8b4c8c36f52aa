/* Text on its way to readable lines: white space collapsed, breaks put off until more text comes. */
#ifndef MK_LINES_H
#define MK_LINES_H
#include <stdbool.h>
#include <stddef.h>

typedef struct {
  char *bytes;
  size_t count, room;
  int breaks;  /* line ends due before the next text: 1, or 2 for a blank line */
  int tabs;    /* cells begun since the last text of this row */
  int depth;   /* of lists */
  bool is_space, is_item, is_fresh, is_row_begun, failed;
} mk_lines;

void mk_lines_begin(mk_lines *lines);
void mk_lines_text(mk_lines *lines, const char *bytes, size_t count, bool keeps_lines);
void mk_lines_break(mk_lines *lines, int breaks);
void mk_lines_row(mk_lines *lines);
void mk_lines_end_row(mk_lines *lines);
void mk_lines_cell(mk_lines *lines);
void mk_lines_item(mk_lines *lines);
void mk_lines_end_item(mk_lines *lines);
char *mk_lines_end(mk_lines *lines, size_t *length);
#endif
