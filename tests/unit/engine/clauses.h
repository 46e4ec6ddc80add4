// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Test rows that are named by the clause they check.
#pragma once

#include <QTest>

#include <vector>

namespace forecourt::tests {

/// One clause of a standard or of a decision, and the code that checks it.
struct Clause
{
    const char* name;
    void (*check)();
};

void addClauses(const std::vector<Clause>& clauses);

void runClause();

} // namespace forecourt::tests
