# SPDX-FileCopyrightText: 2026 The Forecourt developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler options for every target, and the functions that declare our libraries and programs.

add_library(forecourt_options INTERFACE)
target_compile_features(forecourt_options INTERFACE cxx_std_20)
target_compile_options(forecourt_options INTERFACE
    -Wall -Wextra -Wconversion -Wold-style-cast -Wshadow=local -Wnon-virtual-dtor)
if(FORECOURT_WERROR)
    target_compile_options(forecourt_options INTERFACE -Werror)
endif()
target_compile_definitions(forecourt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    FORECOURT_VERSION="${PROJECT_VERSION}")
target_include_directories(forecourt_options INTERFACE "${PROJECT_SOURCE_DIR}")
# tl::expected as Result<T>: used by every library.
target_link_libraries(forecourt_options INTERFACE tl::expected)
if(FORECOURT_SANITIZE)
    target_compile_options(forecourt_options INTERFACE
        -fsanitize=${FORECOURT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        -Wno-maybe-uninitialized) # GCC 12 sees ghosts in instrumented code
    target_link_options(forecourt_options INTERFACE -fsanitize=${FORECOURT_SANITIZE})
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # lets ccache reuse objects that were made with a precompiled header
    target_compile_options(forecourt_options INTERFACE -fpch-preprocess)
endif()
# A program that listens on a network is hardened as Debian hardens its own: checked calls of the C library, guarded
# and probed stacks (optimised builds only; a test's own code at -O0 cannot), function tables read-only once it runs.
set(FORECOURT_HARDENING)
if(NOT FORECOURT_SANITIZE)
    target_link_options(forecourt_options INTERFACE -Wl,-z,relro,-z,now)
    foreach(flag -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection)
        list(APPEND FORECOURT_HARDENING "$<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:${flag}>")
    endforeach()
endif()
find_program(FORECOURT_MOLD mold)
if(FORECOURT_MOLD)
    target_link_options(forecourt_options INTERFACE -fuse-ld=mold)
endif()

# forecourt_library(<name> [WINDOW] SOURCES … LINKS …): one static library, forecourt_<name>. Every name in
# LINKS is an allowed arrow of core/README.md; tests/architecture checks the includes against it.
function(forecourt_library name)
    cmake_parse_arguments(LIB "WINDOW" "" "SOURCES;LINKS" ${ARGN})
    add_library(forecourt_${name} STATIC ${LIB_SOURCES})
    set_target_properties(forecourt_${name} PROPERTIES AUTOMOC ON POSITION_INDEPENDENT_CODE ON)
    forecourt_compile_together(forecourt_${name})
    target_link_libraries(forecourt_${name} PUBLIC forecourt_options Qt6::Core ${LIB_LINKS})
    target_compile_options(forecourt_${name} PRIVATE ${FORECOURT_HARDENING})
    if(LIB_WINDOW)
        forecourt_precompile(forecourt_${name} window)
    else()
        forecourt_precompile(forecourt_${name} core)
    endif()
endfunction()

# Precompiled headers are made six times for the whole tree, not once per target: for the code that is shipped
# and for tests (-O0), each with and without the window's headers, and for two kinds of tests that are many.
# forecourt_precompile(<target> <kind>) picks one.
function(forecourt_make_precompiled kind)
    cmake_parse_arguments(KIND "" "" "OPTIONS;LINKS;HEADERS" ${ARGN})
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp" "// holds the precompiled headers\n")
    add_library(forecourt_precompiled_${kind} OBJECT "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp")
    target_link_libraries(forecourt_precompiled_${kind} PRIVATE forecourt_options Qt6::Core ${KIND_LINKS})
    target_compile_options(forecourt_precompiled_${kind} PRIVATE ${KIND_OPTIONS})
    set_target_properties(forecourt_precompiled_${kind} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_precompile_headers(forecourt_precompiled_${kind} PRIVATE
        <QObject> <QString> <QByteArray> <QDateTime> <QHash> <QList> <QMap> <QJsonObject> <QJsonArray> <QJsonDocument>
        <QFuture> <QFutureWatcher> <QPromise> <QTimer> <QVariant>
        <algorithm> <atomic> <chrono> <functional> <memory> <mutex> <optional> <variant> <vector> <tl/expected.hpp>
        ${KIND_HEADERS})
endfunction()

if(FORECOURT_PCH)
    set(FORECOURT_WINDOW_HEADERS <QAbstractItemModel> <QAction> <QBoxLayout> <QComboBox> <QDialog> <QLabel>
        <QLineEdit> <QLocale> <QMenu> <QPainter> <QPushButton> <QSortFilterProxyModel> <QStyledItemDelegate> <QTableView>
        <QWidget>)
    forecourt_make_precompiled(core OPTIONS ${FORECOURT_HARDENING})
    # Not <QTest>: it knows the folder of the one test that includes it.
    forecourt_make_precompiled(coretest OPTIONS -O0)
    if(FORECOURT_WINDOW)
        forecourt_make_precompiled(window OPTIONS ${FORECOURT_HARDENING} LINKS Qt6::Widgets HEADERS ${FORECOURT_WINDOW_HEADERS})
        forecourt_make_precompiled(windowtest OPTIONS -O0 LINKS Qt6::Widgets HEADERS ${FORECOURT_WINDOW_HEADERS})
    endif()
endif()

# Two more for the many tests that stand in the same surroundings; tests/support and tests/gui make them.
function(forecourt_make_test_surroundings kind)
    cmake_parse_arguments(KIND "" "" "LINKS;HEADERS" ${ARGN})
    if(FORECOURT_PCH)
        forecourt_make_precompiled(${kind} OPTIONS -O0 LINKS ${KIND_LINKS} HEADERS ${KIND_HEADERS})
    endif()
endfunction()

function(forecourt_precompile target kind)
    if(FORECOURT_PCH)
        target_precompile_headers(${target} REUSE_FROM forecourt_precompiled_${kind})
    endif()
endfunction()

# forecourt_compile_apart(<file> …): no two of these in one unit, for a private name stands in each of them.
function(forecourt_compile_apart)
    list(JOIN ARGN "|" files)
    set_property(DIRECTORY APPEND PROPERTY FORECOURT_APART "${files}")
endfunction()

# forecourt_compile_together(<target>): its files are compiled up to eight at a time, at the end of its folder's list.
function(forecourt_compile_together target)
    if(FORECOURT_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
        cmake_language(EVAL CODE "cmake_language(DEFER CALL forecourt_assign_units ${target})")
    endif()
endfunction()

# Puts each file into the first unit that has room and no file it must be apart from.
function(forecourt_assign_units target)
    get_property(apart DIRECTORY PROPERTY FORECOURT_APART)
    get_target_property(files ${target} SOURCES)
    list(FILTER files INCLUDE REGEX "\\.cpp$")
    set(last -1)
    foreach(file ${files})
        set(enemies "")
        foreach(set ${apart})
            string(REPLACE "|" ";" set "${set}")
            if(file IN_LIST set)
                list(APPEND enemies ${set})
            endif()
        endforeach()
        set(unit -1)
        set(isPlaced FALSE)
        while(NOT isPlaced)
            math(EXPR unit "${unit} + 1")
            list(LENGTH unit_${unit} length)
            set(isPlaced TRUE)
            if(length GREATER_EQUAL ${CMAKE_UNITY_BUILD_BATCH_SIZE})
                set(isPlaced FALSE)
            else()
                foreach(member ${unit_${unit}})
                    if(member IN_LIST enemies)
                        set(isPlaced FALSE)
                        break()
                    endif()
                endforeach()
            endif()
        endwhile()
        list(APPEND unit_${unit} ${file})
        set_source_files_properties(${file} PROPERTIES UNITY_GROUP "unit${unit}")
    endforeach()
endfunction()

# forecourt_program(<name> SOURCES … LINKS …): one executable in bin/.
function(forecourt_program name)
    cmake_parse_arguments(EXE "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${EXE_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    forecourt_compile_together(${name})
    target_link_libraries(${name} PRIVATE forecourt_options ${EXE_LINKS})
    target_compile_options(${name} PRIVATE ${FORECOURT_HARDENING})
    install(TARGETS ${name} RUNTIME DESTINATION bin)
    # stripped as Debian strips: the compiler's name goes too
    install(CODE "if(CMAKE_INSTALL_DO_STRIP)
        execute_process(COMMAND \"${CMAKE_STRIP}\" --remove-section=.comment --remove-section=.note
            \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin/${name}\")
    endif()")
endfunction()

# Runs moc on a test's own files alone: what they include says nothing to it, and AUTOMOC's scan, its file of nothing
# and its reading of Qt's headers cost as much as the test's compilation.
function(forecourt_moc_test target)
    foreach(source ${ARGN})
        file(STRINGS ${source} objects REGEX "Q_OBJECT|Q_GADGET|Q_NAMESPACE" LIMIT_COUNT 1)
        if(NOT objects)
            continue()
        endif()
        get_filename_component(stem ${source} NAME_WE)
        set(made "${CMAKE_CURRENT_BINARY_DIR}/moc/${stem}.moc")
        if(source MATCHES "\\.h$")
            set(made "${CMAKE_CURRENT_BINARY_DIR}/moc/moc_${stem}.cpp")
        endif()
        get_property(known DIRECTORY PROPERTY FORECOURT_MOCS)
        if(NOT made IN_LIST known)
            set_property(DIRECTORY APPEND PROPERTY FORECOURT_MOCS "${made}")
            add_custom_command(OUTPUT "${made}" DEPENDS ${source} VERBATIM COMMAND_EXPAND_LISTS
                COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/moc"
                COMMAND Qt6::moc --no-notes -o "${made}" "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
        endif()
        target_sources(${target} PRIVATE "${made}")
    endforeach()
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
endfunction()

# forecourt_test_library(<name> [WINDOW] SOURCES … LINKS …): fakes, builders and fixtures, compiled once for all tests
# that link forecourt_test_<name>. Headers with a Q_OBJECT stand among the sources, and in no test's.
function(forecourt_test_library name)
    cmake_parse_arguments(LIB "WINDOW" "" "SOURCES;LINKS" ${ARGN})
    set(target forecourt_test_${name})
    add_library(${target} STATIC ${LIB_SOURCES})
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    forecourt_compile_together(${target})
    forecourt_moc_test(${target} ${LIB_SOURCES})
    target_link_libraries(${target} PUBLIC forecourt_options Qt6::Core ${LIB_LINKS})
    target_compile_options(${target} PRIVATE -O0)
    if(LIB_WINDOW)
        forecourt_precompile(${target} windowtest)
    else()
        forecourt_precompile(${target} coretest)
    endif()
endfunction()

# forecourt_test(<tst_name> LABEL <label> SOURCES … LINKS … [NEEDS <program> …] [TIMEOUT <s>] [ENVIRONMENT …] [ALONE]): one
# Qt Test class known to ctest. The tests of a folder are compiled several at a time into one program, tests_<folder>,
# whose first argument names the test (tests/support/testprogram.h); ALONE makes it a program of its own, with main().
function(forecourt_test name)
    cmake_parse_arguments(TST "ALONE" "LABEL;TIMEOUT" "SOURCES;LINKS;NEEDS;ENVIRONMENT" ${ARGN})
    if(NOT TST_TIMEOUT)
        set(TST_TIMEOUT 120)
    endif()
    if(FORECOURT_SANITIZE)
        math(EXPR TST_TIMEOUT "${TST_TIMEOUT} * 6") # such a program is five to fifteen times as slow
    endif()
    if(TST_ALONE)
        forecourt_test_executable(${name} SOURCES ${TST_SOURCES} LINKS ${TST_LINKS} NEEDS ${TST_NEEDS})
        add_test(NAME ${name} COMMAND ${name})
    else()
        file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
        string(REPLACE "/" "_" program "tests_${folder}")
        get_property(isKnown DIRECTORY PROPERTY FORECOURT_TEST_PROGRAM)
        if(NOT isKnown)
            set_property(DIRECTORY PROPERTY FORECOURT_TEST_PROGRAM ${program})
            cmake_language(DEFER CALL forecourt_make_test_program)
        endif()
        set_property(DIRECTORY APPEND PROPERTY FORECOURT_TEST_SOURCES ${TST_SOURCES})
        set_property(DIRECTORY APPEND PROPERTY FORECOURT_TEST_LINKS ${TST_LINKS})
        set_property(DIRECTORY APPEND PROPERTY FORECOURT_TEST_NEEDS ${TST_NEEDS})
        list(GET TST_SOURCES 0 source)
        get_filename_component(stem ${source} NAME_WE)
        add_test(NAME ${name} COMMAND ${program} ${stem})
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${TST_LABEL}" TIMEOUT ${TST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Europe/Berlin;LC_ALL=C.UTF-8;QT_LOGGING_RULES=forecourt.*.debug=false;${TST_ENVIRONMENT}")
endfunction()

# forecourt_long_run(<name> OF <tst_name> [FUNCTIONS <function> …] ENVIRONMENT <variable>=<size> …): a test of this folder
# once more, in the size of the plan (security-and-reliability.md §3); only with ctest -C Long.
function(forecourt_long_run name)
    cmake_parse_arguments(RUN "" "OF" "FUNCTIONS;ENVIRONMENT" ${ARGN})
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REPLACE "/" "_" program "tests_${folder}")
    add_test(NAME ${name} COMMAND ${program} ${RUN_OF} ${RUN_FUNCTIONS} CONFIGURATIONS Long)
    set_tests_properties(${name} PROPERTIES LABELS slow TIMEOUT 7200
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Europe/Berlin;LC_ALL=C.UTF-8;QT_LOGGING_RULES=forecourt.*.debug=false;QTEST_FUNCTION_TIMEOUT=7200000;${RUN_ENVIRONMENT}")
endfunction()

# At the end of a folder: the program of its tests.
function(forecourt_make_test_program)
    foreach(what PROGRAM SOURCES LINKS NEEDS)
        get_property(${what} DIRECTORY PROPERTY FORECOURT_TEST_${what})
        list(REMOVE_DUPLICATES ${what})
    endforeach()
    forecourt_test_executable(${PROGRAM} SOURCES ${SOURCES} LINKS ${LINKS} forecourt_test_program_main NEEDS ${NEEDS})
endfunction()

function(forecourt_test_executable name)
    cmake_parse_arguments(EXE "" "" "SOURCES;LINKS;NEEDS" ${ARGN})
    add_executable(${name} ${EXE_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    forecourt_compile_together(${name})
    forecourt_moc_test(${name} ${EXE_SOURCES})
    target_compile_definitions(${name} PRIVATE
        FORECOURT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" FORECOURT_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_link_libraries(${name} PRIVATE forecourt_options Qt6::Test ${EXE_LINKS})
    if(EXE_NEEDS)
        add_dependencies(${name} ${EXE_NEEDS})
    endif()
    # The tests' own code is not worth an optimiser's minutes; what they test is built as the preset says.
    # A test's class may hold what only its own file knows.
    target_compile_options(${name} PRIVATE -O0 -Wno-subobject-linkage)
    if("${EXE_LINKS}" MATCHES "forecourt_test_(gui|console)" AND TARGET forecourt_precompiled_pagetest)
        forecourt_precompile(${name} pagetest)
    elseif("${EXE_LINKS}" MATCHES "forecourt_test_enginesupport" AND TARGET forecourt_precompiled_enginetest)
        forecourt_precompile(${name} enginetest)
    elseif("${EXE_LINKS}" MATCHES "forecourt_(ui|models|pages|print|sampletiles|test_gui|test_console)")
        forecourt_precompile(${name} windowtest)
    else()
        forecourt_precompile(${name} coretest)
    endif()
endfunction()
