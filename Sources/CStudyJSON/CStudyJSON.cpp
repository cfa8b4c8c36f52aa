#include "CStudyJSON.h"
