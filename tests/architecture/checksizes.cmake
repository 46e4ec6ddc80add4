# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What is read by people stays small enough to be read: no file over the hard stop, no comment wider than a screen. Run by
# ctest with
#   cmake -DROOT=<source folder> -P checksizes.cmake
# A file that grows is split by what it is about; 400 lines are the aim, this is only where it ends.
cmake_minimum_required(VERSION 3.25)
if(NOT ROOT)
    message(FATAL_ERROR "ROOT must name the source folder")
endif()
set(longest_file 600)
set(widest_comment 132)

set(patterns "")
foreach(folder core ui app tests packaging)
    foreach(name "*.h" "*.cpp" "*.cmake" "*.py" "*.js" "*.sh" "CMakeLists.txt")
        list(APPEND patterns "${ROOT}/${folder}/${name}")
    endforeach()
endforeach()
file(GLOB_RECURSE files RELATIVE "${ROOT}" ${patterns})
list(FILTER files EXCLUDE REGEX "/node_modules/")
list(LENGTH files count)
if(count LESS 500)
    message(FATAL_ERROR "only ${count} files found below ${ROOT}: this check looks in the wrong place")
endif()

set(violations "")
math(EXPR too_wide "${widest_comment} + 1")
foreach(file IN LISTS files)
    file(READ "${ROOT}/${file}" text)
    string(REGEX REPLACE "[^\n]+" "" breaks "${text}")
    string(LENGTH "${breaks}" lines)
    if(lines GREATER longest_file)
        list(APPEND violations "${file}: ${lines} lines, at most ${longest_file}")
    endif()
    file(STRINGS "${ROOT}/${file}" comments LENGTH_MINIMUM ${too_wide} REGEX "^[ \t]*(//|# )" ENCODING UTF-8)
    foreach(comment IN LISTS comments)
        string(REGEX REPLACE "[^ -~\t]+" "?" plain "${comment}") # what takes several bytes is one sign
        string(REPLACE ";" "," plain "${plain}")
        string(LENGTH "${plain}" width)
        if(width GREATER widest_comment)
            string(SUBSTRING "${plain}" 0 70 begin)
            list(APPEND violations "${file}: a comment of ${width} signs, at most ${widest_comment}: ${begin}…")
        endif()
    endforeach()
endforeach()

if(violations)
    list(JOIN violations "\n  " text)
    message(FATAL_ERROR "Too large:\n  ${text}")
endif()
message(STATUS "${count} files are at most ${longest_file} lines long, their comments at most ${widest_comment} signs wide")
