// Finding where records begin and end without parsing them.
#include "CStudyJSON.h"
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {
// The first key of a registry record. Inside a JSON string its quotes would be escaped, so that with a brace before it
// it marks the start of a record from wherever one begins to look.
constexpr char marker[] = "\"protocolSection\"";
constexpr size_t marker_length = sizeof(marker) - 1;
// Texts longer than this are measured by their brackets, so that one odd record cannot cost a whole file's reading.
constexpr size_t longest_cut = size_t(64) << 20;

bool is_space(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

size_t after_space(const uint8_t *bytes, size_t count, size_t position) {
  while (position < count && is_space(bytes[position])) position++;
  return position;
}

/// The next marker in a range, or its end.
size_t find_marker(const uint8_t *bytes, size_t from, size_t to) {
  if (to < from + marker_length) return to;
  size_t last = to - marker_length;
#if defined(__SSE2__)
  // Two rare bytes of the marker, sixteen places at a time; what stands behind the file is readable.
  const __m128i p = _mm_set1_epi8(marker[1]), s = _mm_set1_epi8(marker[9]);
  for (; from + 16 <= last; from += 16) {
    auto a = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + from + 1));
    auto b = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + from + 9));
    auto hits = unsigned(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, p), _mm_cmpeq_epi8(b, s))));
    for (; hits; hits &= hits - 1) {
      size_t place = from + size_t(__builtin_ctz(hits));
      if (memcmp(bytes + place, marker, marker_length) == 0) return place;
    }
  }
#endif
  for (; from <= last; from++) {
    auto found = static_cast<const uint8_t *>(memchr(bytes + from, '"', last - from + 1));
    if (!found) return to;
    from = size_t(found - bytes);
    if (memcmp(found, marker, marker_length) == 0) return from;
  }
  return to;
}

bool has_marker(const uint8_t *bytes, size_t count, size_t brace) {
  size_t key = after_space(bytes, count, brace + 1);
  return key + marker_length <= count && memcmp(bytes + key, marker, marker_length) == 0;
}

/// In a stream a record starts on a line of its own: within JSON a brace follows a colon, a comma or a bracket.
bool starts_line(const uint8_t *bytes, size_t count, size_t brace) {
  bool line = false;
  size_t before = brace;
  while (before > 0 && is_space(bytes[before - 1])) line |= bytes[--before] == '\n';
  if (!line || before == 0) return false;
  uint8_t last = bytes[before - 1];
  return (last != ':' && last != ',' && last != '[') || has_marker(bytes, count, brace);
}

size_t find_line(const uint8_t *bytes, size_t count, size_t from, size_t to) {
  // The line end may stand before the range and the brace in it.
  size_t probe = after_space(bytes, to, from);
  if (probe < to && bytes[probe] == '{' && starts_line(bytes, count, probe)) return probe;
  while (from < to) {
    auto found = static_cast<const uint8_t *>(memchr(bytes + from, '\n', to - from));
    if (!found) return to;
    size_t start = after_space(bytes, to, size_t(found - bytes));
    if (start < to && bytes[start] == '{' && starts_line(bytes, count, start)) return start;
    from = start;
  }
  return to;
}
}  // namespace

bool sj_is_start(const uint8_t *bytes, size_t count, size_t position, int shape) {
  if (position >= count || bytes[position] != '{') return false;
  return shape == SJ_STREAM ? starts_line(bytes, count, position) : has_marker(bytes, count, position);
}

size_t sj_find_start(const uint8_t *bytes, size_t count, size_t from, size_t to, int shape) {
  if (shape == SJ_STREAM) return find_line(bytes, count, from, to);
  // A brace in the range may have its key behind the range, with nothing but space between.
  size_t limit = after_space(bytes, count, to) + marker_length;
  if (limit > count) limit = count;
  for (size_t key = from; (key = find_marker(bytes, key, limit)) < limit; key += marker_length) {
    size_t brace = key;
    while (brace > from && is_space(bytes[brace - 1])) brace--;
    if (brace > from && bytes[brace - 1] == '{') return brace - 1 < to ? brace - 1 : to;
  }
  return to;
}

size_t sj_skip(const uint8_t *bytes, size_t count, size_t start) {
  size_t depth = 0;
  for (size_t position = start; position < count; position++) {
    switch (bytes[position]) {
      case '{': case '[': depth++; break;
      case '}': case ']':
        if (depth == 0) return position;
        if (--depth == 0) return position + 1;
        break;
      case ',': if (depth == 0) return position; break;
      case '"': {
        position++;
        for (;;) {
          auto quote = static_cast<const uint8_t *>(memchr(bytes + position, '"', count - position));
          if (!quote) return count + 1;
          size_t place = size_t(quote - bytes), slashes = 0;
          while (place - slashes > position && bytes[place - slashes - 1] == '\\') slashes++;
          position = place;
          if (slashes % 2 == 0) break;
          position++;
          if (position >= count) return count + 1;
        }
        if (depth == 0) return position + 1;
        break;
      }
      default: break;
    }
  }
  return depth == 0 ? count : count + 1;
}

/// The end of a value, or of the text.
static size_t skip_within(const uint8_t *bytes, size_t count, size_t start) {
  size_t end = sj_skip(bytes, count, start);
  return end < count ? end : count;
}

size_t sj_cut(const uint8_t *bytes, size_t count, size_t start, int shape) {
  bool first = shape == SJ_STREAM && after_space(bytes, start, 0) == start;
  if (first || sj_is_start(bytes, count, start, shape)) {
    size_t limit = count - start > longest_cut ? start + longest_cut : count;
    size_t end = sj_find_start(bytes, count, start + 1, limit, shape);
    if (end < limit || (shape == SJ_STREAM && limit == count)) {
      while (end > start && (is_space(bytes[end - 1]) || (shape == SJ_ARRAY && bytes[end - 1] == ','))) end--;
      if (bytes[end - 1] == '}') return end;
      // Something else stands before the next record.
      return skip_within(bytes, end, start);
    }
  }
  return skip_within(bytes, count, start);
}
