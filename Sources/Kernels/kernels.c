#include "kernels.h"
void entente_placeholder(void) {}
