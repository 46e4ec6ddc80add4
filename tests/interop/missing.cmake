# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Stands for the interop tests where node is missing: skipped, or failed where nothing may be left out (.ci/run).
set(why "node or npm is missing (Debian: nodejs npm); no foreign client was tried")
if("$ENV{FORECOURT_SCHEMAS_REQUIRED}" STREQUAL "1")
    message(FATAL_ERROR "FORECOURT_SCHEMAS_REQUIRED is set, and ${why}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E echo "skipped: ${why}")
