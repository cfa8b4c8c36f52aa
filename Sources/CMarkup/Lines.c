#include "Lines.h"

#include <stdlib.h>
#include <string.h>

void mk_lines_begin(mk_lines *lines) { memset(lines, 0, sizeof *lines); }

static void put(mk_lines *lines, const char *bytes, size_t count) {
  if (lines->failed) return;
  if (lines->room - lines->count < count + 1) {
    size_t room = (lines->room + count + 256) * 2;
    char *more = realloc(lines->bytes, room);
    if (more == NULL) {
      lines->failed = true;
      return;
    }
    lines->bytes = more;
    lines->room = room;
  }
  memcpy(lines->bytes + lines->count, bytes, count);
  lines->count += count;
}

/* How many bytes of white space stand here: ASCII's, the no-break space, and signs without width. */
static size_t space(const char *bytes, size_t count) {
  const unsigned char *text = (const unsigned char *)bytes;
  if (text[0] <= 32) return 1;
  if (count >= 2 && text[0] == 0xC2 && text[1] == 0xA0) return 2;
  if (count >= 3 && text[0] == 0xE2 && text[1] == 0x80 && text[2] >= 0x80 && text[2] <= 0x8B) return 3;
  if (count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF) return 3;
  return 0;
}

/* What is due before a word: line ends, a bullet, tabs, or a space. */
static void settle(mk_lines *lines) {
  if (lines->tabs > 0) {
    for (; lines->tabs > 0; lines->tabs--) put(lines, "\t", 1);
  } else if (lines->count > 0 && lines->breaks > 0) {
    put(lines, "\n\n", (size_t)lines->breaks);
  } else if (lines->is_space && lines->count > 0) {
    put(lines, " ", 1);
  }
  if (lines->is_item) {
    for (int level = 1; level < lines->depth && level < 8; level++) put(lines, "  ", 2);
    put(lines, "\xE2\x80\xA2 ", 4);
  }
  lines->breaks = 0;
  lines->is_space = lines->is_item = lines->is_fresh = false;
}

void mk_lines_text(mk_lines *lines, const char *bytes, size_t count, bool keeps_lines) {
  size_t at = 0;
  while (at < count) {
    size_t blank = space(bytes + at, count - at);
    if (blank > 0) {
      if (keeps_lines && bytes[at] == '\n') {
        mk_lines_break(lines, lines->breaks + 1);
      } else {
        lines->is_space = true;
      }
      at += blank;
      continue;
    }
    size_t end = at;
    while (end < count && space(bytes + end, count - end) == 0) end++;
    settle(lines);
    put(lines, bytes + at, end - at);
    at = end;
  }
}

void mk_lines_break(mk_lines *lines, int breaks) {
  if (breaks == 0) return;
  if (breaks > 2) breaks = 2;
  /* A paragraph that opens a row or an item does not stand apart from it. */
  if (breaks > 1 && (lines->is_fresh || lines->is_item)) breaks = 1;
  if (lines->breaks < breaks) lines->breaks = breaks;
  lines->is_space = false;
}

void mk_lines_row(mk_lines *lines) {
  mk_lines_break(lines, 1);
  lines->tabs = 0;
  lines->is_row_begun = false;
  lines->is_fresh = true;
}

void mk_lines_end_row(mk_lines *lines) {
  if (lines->breaks > 1) lines->breaks = 1;
  lines->tabs = 0;
  lines->is_row_begun = lines->is_fresh = false;
}

void mk_lines_cell(mk_lines *lines) {
  if (lines->is_row_begun) lines->tabs++;
  lines->is_row_begun = true;
  lines->is_space = false;
}

void mk_lines_item(mk_lines *lines) {
  mk_lines_break(lines, 1);
  lines->depth++;
  lines->is_item = true;
}

void mk_lines_end_item(mk_lines *lines) {
  if (lines->depth > 0) lines->depth--;
  if (lines->breaks > 1) lines->breaks = 1;
  lines->is_item = false;
}

char *mk_lines_end(mk_lines *lines, size_t *length) {
  put(lines, "\n", lines->count > 0 ? 1 : 0);
  if (lines->failed) {
    free(lines->bytes);
    return NULL;
  }
  *length = lines->count;
  return lines->bytes;
}
