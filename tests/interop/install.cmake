# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the locked npm packages into TO, once per lock file:
#   cmake -DFROM=<this folder> -DTO=<build folder> -DNPM=<npm> -P install.cmake
cmake_minimum_required(VERSION 3.25)
file(SHA256 "${FROM}/package-lock.json" wanted)
set(stamp "${TO}/installed")
if(EXISTS "${stamp}")
    file(READ "${stamp}" present)
    if(present STREQUAL wanted)
        return()
    endif()
endif()
file(MAKE_DIRECTORY "${TO}")
file(COPY "${FROM}/package.json" "${FROM}/package-lock.json" DESTINATION "${TO}")
execute_process(COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts WORKING_DIRECTORY "${TO}" COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${stamp}" "${wanted}")
