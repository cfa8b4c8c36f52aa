/* One study record at a time, only the fields asked for: simdjson behind a C header.
   A reader is told paths once; each record then gives a flat answer, one slot a path. */
#ifndef CSTUDYJSON_H
#define CSTUDYJSON_H
#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
#ifdef __cplusplus
extern "C" {
#endif

/* Bytes that must be readable behind the end of any text handed in. */
#define SJ_PADDING 64
/* How many repeated texts a reader remembers. */
#define SJ_MEMORY 16384
/* How many wrappers a record may lie in. */
#define SJ_WRAPPERS 2

enum { SJ_ABSENT = 0, SJ_STRING, SJ_INTEGER, SJ_NUMBER, SJ_BOOLEAN, SJ_PRESENT, SJ_WRONG };

/* One value. Its bytes live until the next record is read. */
typedef struct {
  const uint8_t *bytes; /* the text; of a number or boolean, as written */
  int64_t number;       /* of an integer; 1 or 0 of a boolean */
  uint32_t length;
  int32_t memory;       /* where a repeated text is remembered, or -1 */
  uint32_t serial;      /* of the text remembered there: the same number is the same text of the same group */
  uint8_t kind;
} sj_value;

/* A list: rows below zero when it is absent; the cells of row r begin at cells[first + r * columns]. */
typedef struct {
  int32_t rows;
  uint32_t first;
  uint32_t columns;
} sj_list;

typedef struct {
  const sj_value *scalars;
  const sj_list *lists;
  const sj_value *cells;
  size_t end;              /* where the record ends */
  const char *wrong_path;  /* the first path that holds another kind of value than it should, or NULL */
  char wrong_sign;         /* the first character of what stands there */
  uint8_t problem;
} sj_record;

/* What is wrong with a text that is no JSON object. */
enum { SJ_NONE = 0, SJ_NOT_JSON, SJ_NOT_UTF8, SJ_TOO_LONG };

typedef struct sj_reader sj_reader;

sj_reader *sj_reader_new(void);
void sj_reader_free(sj_reader *reader);

/* Asks for a value, which may stand in a list of one; a path is keys with points between. Values of different meaning that may share a text need
   different groups; a group below zero is never remembered. Returns the slot. */
int32_t sj_add_scalar(sj_reader *reader, const char *path, int32_t group);
/* Asks whether anything but null stands at a path. Returns the slot among the scalars. */
int32_t sj_add_presence(sj_reader *reader, const char *path);
/* Says that a key of the record holds the record itself, so that paths begin behind it. */
void sj_add_wrapper(sj_reader *reader, const char *key);
/* Asks for a list. Returns its number. */
int32_t sj_add_list(sj_reader *reader, const char *path);
/* Asks for a key of each element of a list, or for the element itself when the key is empty. Returns the column. */
int32_t sj_add_column(sj_reader *reader, int32_t list, const char *key, int32_t group);

/* Reads the object at the start of a text. More may follow it. */
sj_record sj_read(sj_reader *reader, const uint8_t *bytes, size_t length);

/* How records stand in a file. */
enum { SJ_STREAM = 0, SJ_ARRAY = 1 };

/* Whether a record that another thread may find begins here. */
bool sj_is_start(const uint8_t *bytes, size_t count, size_t position, int shape);
/* The first such place in a range, or its end. */
size_t sj_find_start(const uint8_t *bytes, size_t count, size_t from, size_t to, int shape);
/* Where the text that holds the record at a place ends; more records may stand in it. */
size_t sj_cut(const uint8_t *bytes, size_t count, size_t start, int shape);
/* The end of the value at a place, by its brackets and quotes; beyond the count when the text ends first. */
size_t sj_skip(const uint8_t *bytes, size_t count, size_t start);

#ifdef __cplusplus
}
#endif
#endif
