// Reads the wanted values of one record with simdjson's on-demand parser; what is not wanted is skipped unparsed.
#include "CStudyJSON.h"
#include <simdjson.h>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace simdjson;
static_assert(SIMDJSON_PADDING <= SJ_PADDING, "texts are padded too little");

namespace {

/// A key on the way to wanted values.
struct Node {
  std::string key, path;
  std::vector<std::unique_ptr<Node>> children;
  int32_t scalar = -1, presence = -1, list = -1, group = -1;
  uint32_t number = 0;  // among its siblings
  bool is_wrapper = false;

  explicit Node(std::string key = {}, std::string path = {}) : key(std::move(key)), path(std::move(path)) {}

  Node &child(const std::string &name) {
    for (auto &child : children)
      if (child->key == name) return *child;
    children.push_back(std::make_unique<Node>(name, path.empty() ? name : path + "." + name));
    children.back()->number = uint32_t(children.size() - 1);
    return *children.back();
  }

  Node &at(std::string_view path) {
    Node *node = this;
    for (size_t point; (point = path.find('.')) != path.npos; path.remove_prefix(point + 1))
      node = &node->child(std::string(path.substr(0, point)));
    return node->child(std::string(path));
  }

  /// The child of a key in the text, which begins behind its quote. Keys come in the registry's order, as ours do.
  const Node *find(const char *raw, uint32_t &hint) const {
    auto count = uint32_t(children.size());
    for (uint32_t step = 0, place = hint; step < count; step++, place = place + 1 == count ? 0 : place + 1) {
      const Node &child = *children[place];
      if (raw[0] == child.key[0] && memcmp(raw, child.key.data(), child.key.size()) == 0 && raw[child.key.size()] == '"') {
        hint = place + 1 == count ? 0 : place + 1;
        return &child;
      }
    }
    return nullptr;
  }
};

/// A text seen before, so that equal texts become one value; each is one line of the processor's cache.
struct alignas(64) Remembered {
  uint64_t hash = 0;
  uint32_t serial = 0;
  int16_t group = -1;
  uint16_t length = UINT16_MAX;
  char bytes[48];
};
static_assert(sizeof(Remembered) == 64, "a remembered text is no line");

}  // namespace

struct sj_reader {
  ondemand::parser parser;
  Node root;
  std::vector<Node> elements;  // one a list; its children are the columns
  std::vector<sj_value> scalars, cells;
  std::vector<sj_list> lists;
  std::vector<Remembered> memory = std::vector<Remembered>(SJ_MEMORY);
  uint32_t serial = 0;
  uint32_t wrapped = 0;  // how many wrappers the object being read lies in
  const Node *wrong = nullptr;
  char wrong_sign = 0;

  void remember(sj_value &value, int32_t group);
  error_code read_scalar(ondemand::value value, const Node &node, sj_value &into, bool is_boxed = false);
  error_code unbox(ondemand::value value, const Node &node, sj_value &into);
  error_code read_list(ondemand::value value, const Node &node);
  error_code read_value(ondemand::value value, const Node &node);
  error_code read_object(ondemand::object object, const Node &node, bool to_the_end);

  void is_wrong(const Node &node, char sign) {
    if (!wrong) wrong = &node, wrong_sign = sign;
  }
};

namespace {
constexpr sj_value absent = {nullptr, 0, 0, -1, 0, SJ_ABSENT};

/// The token at a value, without the space behind it.
std::string_view token(ondemand::value &value) {
  std::string_view raw = value.raw_json_token();
  while (!raw.empty() && (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\r' || raw.back() == '\t'))
    raw.remove_suffix(1);
  return raw;
}

/// The first character of a value; a quote where the text is broken off.
char sign_of(ondemand::value &value) {
  std::string_view raw = value.raw_json_token();
  return raw.empty() ? '"' : raw[0];
}

/// Whether an object has no keys.
bool is_nothing(ondemand::value &value) {
  ondemand::object object;
  bool is_empty = false;
  return value.get_object().get(object) == SUCCESS && object.is_empty().get(is_empty) == SUCCESS && is_empty;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Whether a token is a JSON number, and which if it is a whole one.
bool read_number(std::string_view text, sj_value &into) {
  size_t at = text[0] == '-', digits = at;
  int64_t number = 0;
  while (at < text.size() && is_digit(text[at])) {
    if (at - digits < 18) number = number * 10 + (text[at] - '0');
    at++;
  }
  if (at == digits) return false;
  if (at == text.size() && at - digits <= 18) {
    into.kind = SJ_INTEGER;
    into.number = text[0] == '-' ? -number : number;
    return true;
  }
  for (; at < text.size(); at++)
    if (!is_digit(text[at]) && !memchr(".eE+-", text[at], 5)) return false;
  into.kind = SJ_NUMBER;
  return true;
}
}  // namespace

void sj_reader::remember(sj_value &value, int32_t group) {
  if (group < 0 || value.length > sizeof(Remembered::bytes)) return;
  uint64_t hash = uint64_t(group) * 0x9E3779B97F4A7C15u + value.length;
  for (uint32_t at = 0; at < value.length; at += 8) {
    uint64_t word;
    memcpy(&word, value.bytes + at, 8);
    if (value.length - at < 8) word &= (uint64_t(1) << (value.length - at) * 8) - 1;
    hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
    hash ^= hash >> 32;
  }
  auto place = int32_t(hash % SJ_MEMORY);
  Remembered &seen = memory[size_t(place)];
  value.memory = place;
  if (seen.hash != hash || seen.length != value.length || seen.group != group ||
      memcmp(seen.bytes, value.bytes, value.length) != 0) {
    seen.hash = hash, seen.length = uint16_t(value.length), seen.group = int16_t(group), seen.serial = ++serial;
    memcpy(seen.bytes, value.bytes, value.length);
  }
  value.serial = seen.serial;
}

/// R writes a single value as a list of one, and one that is absent as an empty list or object.
error_code sj_reader::unbox(ondemand::value value, const Node &node, sj_value &into) {
  ondemand::array array;
  SIMDJSON_TRY(value.get_array().get(array));
  size_t count = 0;
  for (auto item : array) {
    ondemand::value entry;
    SIMDJSON_TRY(item.get(entry));
    if (count++ == 0) SIMDJSON_TRY(read_scalar(entry, node, into, true));
  }
  if (count > 1) {
    into.kind = SJ_WRONG;
    is_wrong(node, '[');
  }
  return SUCCESS;
}

error_code sj_reader::read_scalar(ondemand::value value, const Node &node, sj_value &into, bool is_boxed) {
  std::string_view raw = token(value);
  into = absent;
  if (raw.empty()) return TAPE_ERROR;
  switch (raw[0]) {
    case '"': {
      if (raw.size() < 2 || raw.back() != '"') return STRING_ERROR;
      raw = raw.substr(1, raw.size() - 2);
      // Only a text with escapes is copied.
      if (memchr(raw.data(), '\\', raw.size())) SIMDJSON_TRY(value.get_string().get(raw));
      into.kind = SJ_STRING;
      break;
    }
    case 't': case 'f':
      if (raw != "true" && raw != "false") return T_ATOM_ERROR;
      into.kind = SJ_BOOLEAN;
      into.number = raw[0] == 't';
      break;
    case 'n': return raw == "null" ? SUCCESS : N_ATOM_ERROR;
    case '{': case '[':
      if (!is_boxed && raw[0] == '[') return unbox(value, node, into);
      if (is_nothing(value)) return SUCCESS;
      into.kind = SJ_WRONG;
      is_wrong(node, raw[0]);
      return SUCCESS;
    default:
      if (!read_number(raw, into)) return NUMBER_ERROR;
  }
  if (raw.size() > UINT32_MAX) return CAPACITY;
  into.bytes = reinterpret_cast<const uint8_t *>(raw.data());
  into.length = uint32_t(raw.size());
  if (into.kind == SJ_STRING) remember(into, node.group);
  return SUCCESS;
}

error_code sj_reader::read_list(ondemand::value value, const Node &node) {
  sj_list &list = lists[size_t(node.list)];
  const Node &element = elements[size_t(node.list)];
  ondemand::array array;
  SIMDJSON_TRY(value.get_array().get(array));
  list.first = uint32_t(cells.size());
  list.rows = 0;
  for (auto item : array) {
    ondemand::value entry;
    SIMDJSON_TRY(item.get(entry));
    size_t row = cells.size();
    cells.resize(row + list.columns, absent);
    list.rows++;
    ondemand::json_type type;
    SIMDJSON_TRY(entry.type().get(type));
    if (element.scalar >= 0) {
      SIMDJSON_TRY(read_scalar(entry, element, cells[row + size_t(element.scalar)]));
    } else if (type != ondemand::json_type::object) {
      is_wrong(element, sign_of(entry));
    } else {
      ondemand::object object;
      SIMDJSON_TRY(entry.get_object().get(object));
      uint32_t hint = 0;
      size_t left = element.children.size();
      for (auto field : object) {
        ondemand::raw_json_string key;
        SIMDJSON_TRY(field.key().get(key));
        const Node *child = element.find(key.raw(), hint);
        if (!child || cells[row + size_t(child->scalar)].kind != SJ_ABSENT) continue;
        SIMDJSON_TRY(read_scalar(field.value(), *child, cells[row + size_t(child->scalar)]));
        if (--left == 0) break;
      }
    }
  }
  return SUCCESS;
}

error_code sj_reader::read_value(ondemand::value value, const Node &node) {
  if (node.is_wrapper) {
    ondemand::object object;
    if (wrapped == SJ_WRAPPERS || sign_of(value) != '{') return SUCCESS;
    SIMDJSON_TRY(value.get_object().get(object));
    wrapped++;
    SIMDJSON_TRY(read_object(object, root, true));
    wrapped--;
    return SUCCESS;
  }
  if (node.scalar >= 0) return read_scalar(value, node, scalars[size_t(node.scalar)]);
  char sign = sign_of(value);
  if (sign == 'n') return SUCCESS;
  if (node.presence >= 0) scalars[size_t(node.presence)].kind = SJ_PRESENT;
  if (node.list >= 0) {
    if (sign == '[') return read_list(value, node);
    if (sign != '{' || !is_nothing(value)) is_wrong(node, sign);
    return SUCCESS;
  }
  if (node.children.empty()) return SUCCESS;
  if (sign != '{') {
    is_wrong(node, sign);
    return SUCCESS;
  }
  ondemand::object object;
  SIMDJSON_TRY(value.get_object().get(object));
  return read_object(object, node, false);
}

error_code sj_reader::read_object(ondemand::object object, const Node &node, bool to_the_end) {
  uint32_t hint = 0;
  uint64_t seen = 0;  // of a key that comes twice the first counts, whatever else is asked for
  size_t left = node.children.size();
  for (auto field : object) {
    ondemand::raw_json_string key;
    SIMDJSON_TRY(field.key().get(key));
    const Node *child = left ? node.find(key.raw(), hint) : nullptr;
    if (!child || (seen >> child->number & 1)) continue;
    seen |= uint64_t(1) << child->number;
    SIMDJSON_TRY(read_value(field.value(), *child));
    if (--left == 0 && !to_the_end) break;
  }
  return SUCCESS;
}

sj_reader *sj_reader_new(void) { return new sj_reader; }
void sj_reader_free(sj_reader *reader) { delete reader; }

int32_t sj_add_scalar(sj_reader *reader, const char *path, int32_t group) {
  Node &node = reader->root.at(path);
  if (node.scalar < 0) {
    node.scalar = int32_t(reader->scalars.size());
    node.group = group;
    reader->scalars.push_back(absent);
  }
  return node.scalar;
}

int32_t sj_add_presence(sj_reader *reader, const char *path) {
  Node &node = reader->root.at(path);
  if (node.scalar >= 0) return node.scalar;
  if (node.presence < 0) {
    node.presence = int32_t(reader->scalars.size());
    reader->scalars.push_back(absent);
  }
  return node.presence;
}

void sj_add_wrapper(sj_reader *reader, const char *key) { reader->root.child(key).is_wrapper = true; }

int32_t sj_add_list(sj_reader *reader, const char *path) {
  Node &node = reader->root.at(path);
  if (node.list < 0) {
    node.list = int32_t(reader->lists.size());
    reader->lists.push_back({-1, 0, 0});
    reader->elements.emplace_back("", node.path);
  }
  return node.list;
}

int32_t sj_add_column(sj_reader *reader, int32_t list, const char *key, int32_t group) {
  Node &element = reader->elements[size_t(list)];
  Node &node = *key ? element.child(key) : element;
  if (node.scalar < 0) node.scalar = int32_t(reader->lists[size_t(list)].columns++);
  node.group = group;
  return node.scalar;
}

sj_record sj_read(sj_reader *reader, const uint8_t *bytes, size_t length) {
  for (auto &value : reader->scalars) value = absent;
  for (auto &list : reader->lists) list.rows = -1;
  reader->cells.clear();
  reader->wrong = nullptr;
  reader->wrapped = 0;

  auto text = reinterpret_cast<const char *>(bytes);
  sj_record record = {};
  ondemand::document document;
  ondemand::object object;
  const char *end = nullptr;
  auto error = reader->parser.iterate(padded_string_view(text, length, length + SJ_PADDING)).get(document);
  if (!error) error = document.get_object().get(object);
  if (!error) error = reader->read_object(object, reader->root, true);
  record.end = length;
  if (!error && !document.current_location().get(end)) record.end = size_t(end - text);
  record.problem = !error                   ? SJ_NONE
                   : error == UTF8_ERROR    ? SJ_NOT_UTF8
                   : error == CAPACITY      ? SJ_TOO_LONG
                                            : SJ_NOT_JSON;
  record.scalars = reader->scalars.data();
  record.lists = reader->lists.data();
  record.cells = reader->cells.data();
  if (reader->wrong) record.wrong_path = reader->wrong->path.c_str(), record.wrong_sign = reader->wrong_sign;
  return record;
}
