// The bare inflating of an archive: what unpacking every member costs when nothing is read from them.
//
// usage: bare_inflate FILE.zip [THREADS]
//
// libdeflate over a mapped archive; threads take members in turn. Prints the members and their bytes.
#include <fcntl.h>
#include <libdeflate.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

namespace {

template <typename Number>
Number read(const uint8_t* at) {
  Number number;
  memcpy(&number, at, sizeof number);  // archives are little-endian, as are the machines this runs on
  return number;
}

struct Member {
  size_t offset, packed, size;
};

/// The members the central directory names; archives beyond 65,535 members or 4 GB carry the wider directory end.
std::vector<Member> directory(const uint8_t* file, size_t size) {
  std::vector<Member> members;
  size_t end = size < 22 ? 0 : size - 22;
  while (end > 0 && read<uint32_t>(file + end) != 0x06054b50) end--;
  if (end == 0) return members;
  uint64_t count = read<uint16_t>(file + end + 10), at = read<uint32_t>(file + end + 16);
  if (end >= 20 && read<uint32_t>(file + end - 20) == 0x07064b50) {
    const uint8_t* wide = file + read<uint64_t>(file + end - 12);
    count = read<uint64_t>(wide + 32), at = read<uint64_t>(wide + 48);
  }
  for (uint64_t i = 0; i < count; i++) {
    const uint8_t* entry = file + at;
    const size_t name = read<uint16_t>(entry + 28), extra = read<uint16_t>(entry + 30), comment = read<uint16_t>(entry + 32);
    members.push_back({read<uint32_t>(entry + 42), read<uint32_t>(entry + 20), read<uint32_t>(entry + 24)});
    at += 46 + name + extra + comment;
  }
  return members;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return fprintf(stderr, "usage: bare_inflate FILE.zip [THREADS]\n"), 64;
  const int threads = count > 2 ? atoi(arguments[2]) : 2;
  const int descriptor = open(arguments[1], O_RDONLY);
  struct stat about;
  if (descriptor < 0 || fstat(descriptor, &about) != 0) return perror(arguments[1]), 1;
  const size_t size = size_t(about.st_size);
  void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (mapped == MAP_FAILED) return perror(arguments[1]), 1;
  const uint8_t* file = static_cast<const uint8_t*>(mapped);
  const std::vector<Member> members = directory(file, size);

  std::atomic<size_t> next{0}, bytes{0}, failed{0};
  std::vector<std::thread> pool;
  for (int i = 0; i < threads; i++)
    pool.emplace_back([&] {
      libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
      std::vector<uint8_t> room;
      for (size_t k; (k = next++) < members.size();) {
        const Member& member = members[k];
        const uint8_t* local = file + member.offset;
        const uint8_t* packed = local + 30 + read<uint16_t>(local + 26) + read<uint16_t>(local + 28);
        room.resize(std::max(room.size(), member.size));
        size_t got = 0;
        if (libdeflate_deflate_decompress(inflater, packed, member.packed, room.data(), member.size, &got) != LIBDEFLATE_SUCCESS)
          failed++;
        bytes += got;
      }
      libdeflate_free_decompressor(inflater);
    });
  for (std::thread& thread : pool) thread.join();
  printf("%zu members, %zu bytes, %zu failed\n", members.size(), bytes.load(), failed.load());
  return failed > 0 || members.empty();
}
