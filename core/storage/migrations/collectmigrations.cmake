# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Turns the numbered files of one folder into a list the program carries:
#   cmake -DFOLDER=… -DDIALECT=sqlite -DFUNCTION=… -DOUTPUT=… -P collectmigrations.cmake
# Fails on a gap, a repeated number, or a name that is not NNNN_words.<dialect>.sql.
cmake_minimum_required(VERSION 3.25)

file(GLOB files RELATIVE "${FOLDER}" "${FOLDER}/*.sql")
list(SORT files)
set(expected 1)
set(entries "")
foreach(file IN LISTS files)
    if(NOT file MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9]+)\\.${DIALECT}\\.sql$")
        message(FATAL_ERROR "${file}: expected NNNN_words.${DIALECT}.sql")
    endif()
    set(digits "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    math(EXPR number "1${digits} - 10000")
    if(NOT number EQUAL expected)
        message(FATAL_ERROR "${file}: expected number ${expected}, a migration is missing or repeated")
    endif()
    math(EXPR expected "${expected} + 1")
    file(READ "${FOLDER}/${file}" text)
    string(APPEND entries "        {${number}, \"${name}\", R\"forecourt(${text})forecourt\"},\n")
endforeach()
if(entries STREQUAL "")
    message(FATAL_ERROR "no migrations in ${FOLDER}")
endif()

file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [=[
#include "core/storage/migrations.h"

namespace forecourt::storage {

const std::vector<Migration>& @FUNCTION@()
{
    static const std::vector<Migration> list = {
@entries@    };
    return list;
}

} // namespace forecourt::storage
]=])
