#include <archive.h>
#include <archive_entry.h>
#include <libdeflate.h>
#include <zip.h>
#include <zlib.h>
