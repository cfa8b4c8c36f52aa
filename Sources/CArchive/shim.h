#include <zip.h>
#include <libdeflate.h>
#include <zlib.h>
