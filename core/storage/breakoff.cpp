// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/breakoff.h"

#include <sqlite3.h>

namespace forecourt::storage {

namespace {
constexpr int StepsBetweenQuestions = 10'000; // of SQLite's machine: some thousand a millisecond
} // namespace

BreakOff::Watching::Watching(BreakOff* breakOff, Connection& connection)
    : m_breakOff(connection.handle() != nullptr ? breakOff : nullptr), m_handle(connection.handle())
{
    if (m_breakOff == nullptr)
        return;
    sqlite3_progress_handler(m_handle, StepsBetweenQuestions, &BreakOff::ask, m_breakOff);
    const std::lock_guard lock(m_breakOff->m_mutex);
    m_breakOff->m_handles.push_back(m_handle);
}

BreakOff::Watching::~Watching()
{
    if (m_breakOff == nullptr)
        return;
    {
        const std::lock_guard lock(m_breakOff->m_mutex);
        std::erase(m_breakOff->m_handles, m_handle);
    }
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

void BreakOff::now()
{
    m_isDue = true; // what begins from here on is ended by the question
    const std::lock_guard lock(m_mutex);
    for (sqlite3* const handle : m_handles)
        sqlite3_interrupt(handle); // a check of the whole file is one single step
}

int BreakOff::ask(void* breakOff)
{
    return static_cast<const BreakOff*>(breakOff)->isDue() ? 1 : 0;
}

} // namespace forecourt::storage
