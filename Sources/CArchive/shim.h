#include <libdeflate.h>
#include <zip.h>
#include <zlib.h>
