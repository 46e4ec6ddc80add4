# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# A program must not need any of some libraries, directly or through others:
#   cmake -DPROGRAM=<file> -DFORBIDDEN=<name,name> -P checkprogram.cmake
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ldd "${PROGRAM}" OUTPUT_VARIABLE needed COMMAND_ERROR_IS_FATAL ANY)
if(NOT needed MATCHES "libQt6Core")
    message(FATAL_ERROR "${PROGRAM}: ldd does not even show QtCore:\n${needed}")
endif()
string(REPLACE "," ";" names "${FORBIDDEN}")
foreach(name IN LISTS names)
    if(needed MATCHES "lib${name}\\.so")
        message(FATAL_ERROR "${PROGRAM} must not need lib${name}:\n${needed}")
    endif()
endforeach()
