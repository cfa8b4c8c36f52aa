// The bare pass: what reading a file of studies costs when nothing is made of it.
//
// usage: bare_pass FILE.ndjson|FILE.json [THREADS]
//
// simdjson on demand over a mapped file, cut into slices that threads take in turn: NDJSON at newlines, an array where
// `{"protocolSection"` stands, which cannot be inside a JSON string. Every field the twelve tables need is read and added
// to a sum, so that no read can be left out. Prints the studies, sites and that sum.
#include <fcntl.h>
#include <simdjson.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace simdjson;

namespace {

using Key = ondemand::raw_json_string;

constexpr std::string_view mark = "{\"protocolSection\"";
constexpr size_t slice_size = 4 << 20;

struct Sum {
  uint64_t studies = 0, sites = 0, failed = 0, sum = 0;
  void text(std::string_view t) { sum += t.size() * 257 + (t.empty() ? 0 : uint8_t(t.front())); }
  void number(int64_t n) { sum += uint64_t(n) * 31; }
};

template <typename Each>
void fields(ondemand::value value, Each each) {
  for (auto field : value.get_object()) {
    const Key key = field.key();  // no key of these has an escape
    ondemand::value inner = field.value();
    each(key, inner);
  }
}

template <typename Each>
void items(ondemand::value value, Each each) {
  for (auto item : value.get_array()) each(item.value());
}

void text(ondemand::value value, Sum& sum) { sum.text(value.get_string()); }

void texts(ondemand::value value, Sum& sum) {
  items(value, [&](ondemand::value item) { text(item, sum); });
}

void date(ondemand::value value, Sum& sum) {
  fields(value, [&](Key key, ondemand::value& v) {
    if (key == "date" || key == "type") text(v, sum);
  });
}

void status(ondemand::value value, Sum& sum) {
  fields(value, [&](Key key, ondemand::value& v) {
    if (key == "overallStatus" || key == "lastKnownStatus" || key == "statusVerifiedDate") text(v, sum);
    else if (key == "startDateStruct" || key == "primaryCompletionDateStruct" || key == "completionDateStruct" ||
             key == "studyFirstPostDateStruct" || key == "lastUpdatePostDateStruct")
      date(v, sum);
  });
}

void design(ondemand::value value, Sum& sum) {
  fields(value, [&](Key key, ondemand::value& v) {
    if (key == "studyType") text(v, sum);
    else if (key == "phases") texts(v, sum);
    else if (key == "enrollmentInfo")
      fields(v, [&](Key k, ondemand::value& w) {
        if (k == "count") sum.number(w.get_int64());
        else if (k == "type") text(w, sum);
      });
    else if (key == "designInfo")
      fields(v, [&](Key k, ondemand::value& w) {
        if (k == "allocation" || k == "interventionModel") text(w, sum);
        else if (k == "maskingInfo")
          fields(w, [&](Key l, ondemand::value& x) {
            if (l == "masking") text(x, sum);
            else if (l == "whoMasked") texts(x, sum);
          });
      });
  });
}

void protocol(ondemand::value value, Sum& sum) {
  fields(value, [&](Key key, ondemand::value& v) {
    if (key == "identificationModule")
      fields(v, [&](Key k, ondemand::value& w) {
        if (k == "nctId") text(w, sum);
      });
    else if (key == "statusModule") status(v, sum);
    else if (key == "designModule") design(v, sum);
    else if (key == "sponsorCollaboratorsModule")
      fields(v, [&](Key k, ondemand::value& w) {
        if (k == "leadSponsor")
          fields(w, [&](Key l, ondemand::value& x) {
            if (l == "class") text(x, sum);
          });
      });
    else if (key == "eligibilityModule")
      fields(v, [&](Key k, ondemand::value& w) {
        if (k == "minimumAge" || k == "maximumAge") text(w, sum);
        else if (k == "stdAges") texts(w, sum);
      });
    else if (key == "contactsLocationsModule")
      fields(v, [&](Key k, ondemand::value& w) {
        if (k == "locations")
          items(w, [&](ondemand::value site) {
            sum.sites++;
            fields(site, [&](Key l, ondemand::value& x) {
              if (l == "country" || l == "city" || l == "status") text(x, sum);
            });
          });
      });
  });
}

void study(ondemand::parser& parser, padded_string_view record, Sum& sum) {
  try {
    auto document = parser.iterate(record);
    for (auto field : document.get_object()) {
      const Key key = field.key();
      if (key == "protocolSection") protocol(field.value(), sum);
      else if (key == "hasResults") sum.number(bool(field.value().get_bool()));
      else if (key == "derivedSection")
        fields(field.value(), [&](Key k, ondemand::value& v) {
          if (k == "miscInfoModule")
            fields(v, [&](Key l, ondemand::value& w) {
              if (l == "versionHolder") text(w, sum);
            });
        });
    }
    sum.studies++;
  } catch (const simdjson_error&) {
    sum.failed++;
  }
}

/// The next mark: two of its bytes are compared sixteen places at a time, which is several times as fast as memmem.
const char* find_mark(const char* from, const char* end) {
#ifdef __SSE2__
  const __m128i opening = _mm_set1_epi8(mark[0]), capital = _mm_set1_epi8(mark[10]);
  for (; end - from >= ptrdiff_t(mark.size()) + 16; from += 16) {
    const __m128i a = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)), opening);
    const __m128i b = _mm_cmpeq_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 10)), capital);
    for (int hits = _mm_movemask_epi8(_mm_and_si128(a, b)); hits != 0; hits &= hits - 1) {
      const char* place = from + __builtin_ctz(unsigned(hits));
      if (memcmp(place, mark.data(), mark.size()) == 0) return place;
    }
  }
#endif
  const void* found = memmem(from, size_t(end - from), mark.data(), mark.size());
  return found ? static_cast<const char*>(found) : end;
}

struct File {
  const char* begin;
  size_t size;
  bool lines;
  const char* end() const { return begin + size; }

  /// The first record that starts at or after a place.
  const char* record(const char* from) const {
    if (from >= end()) return end();
    if (!lines) return find_mark(from, end());
    if (from == begin) return from;
    const void* found = memchr(from - 1, '\n', size_t(end() - from) + 1);
    return found ? static_cast<const char*>(found) + 1 : end();
  }
};

void slice(const File& file, size_t number, ondemand::parser& parser, Sum& sum) {
  const char* stop = file.begin + std::min(file.size, (number + 1) * slice_size);
  const char* from = file.record(file.begin + number * slice_size);
  while (from < stop) {
    const char* next = file.record(from + 1);
    const char* last = next;
    while (last > from && last[-1] != '}') last--;
    const size_t length = size_t(last - from);
    if (length > 0) {
      if (size_t(file.end() - last) >= SIMDJSON_PADDING) {
        study(parser, padded_string_view(from, length, length + SIMDJSON_PADDING), sum);
      } else {
        const padded_string tail(from, length);
        study(parser, tail, sum);
      }
    }
    from = next;
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return fprintf(stderr, "usage: bare_pass FILE.ndjson|FILE.json [THREADS]\n"), 64;
  const std::string path = arguments[1];
  const int threads = count > 2 ? atoi(arguments[2]) : 2;
  const int descriptor = open(path.c_str(), O_RDONLY);
  struct stat about;
  if (descriptor < 0 || fstat(descriptor, &about) != 0) return perror(path.c_str()), 1;
  const size_t size = size_t(about.st_size);
  void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (mapped == MAP_FAILED) return perror(path.c_str()), 1;
  const File file{static_cast<const char*>(mapped), size, path.size() > 7 && path.substr(path.size() - 7) == ".ndjson"};

  std::atomic<size_t> next{0};
  const size_t slices = (size + slice_size - 1) / slice_size;
  std::vector<Sum> sums(size_t(threads), Sum{});
  std::vector<std::thread> pool;
  for (Sum& sum : sums)
    pool.emplace_back([&] {
      ondemand::parser parser;
      Sum own;
      for (size_t i; (i = next++) < slices;) slice(file, i, parser, own);
      sum = own;
    });
  for (std::thread& thread : pool) thread.join();
  Sum all;
  for (const Sum& sum : sums) {
    all.studies += sum.studies, all.sites += sum.sites, all.failed += sum.failed, all.sum += sum.sum;
  }
  printf("%llu studies, %llu sites, %llu failed, sum %llx\n", (unsigned long long)all.studies, (unsigned long long)all.sites,
         (unsigned long long)all.failed, (unsigned long long)all.sum);
  return all.failed > 0;
}
