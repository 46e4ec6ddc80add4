// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of the settings with everything behind it, faked, and how a person fills it in.
#pragma once

#include "tests/gui/pagefixture.h"
#include "tests/support/fakemachine.h"
#include "ui/pages/settingspage.h"

#include <memory>

namespace forecourt::tests {

/// The row that \a field stands in; null if it is in none.
[[nodiscard]] ui::SettingRow* rowOf(const QWidget& page, const char* field);
/// What is said to be wrong with it.
[[nodiscard]] QString errorOf(const QWidget& page, const char* field);
/// Enters as a person does: text, then leaves the field.
void enter(const QWidget& page, const char* field, const QString& text);
/// The dialog \a name that is open.
[[nodiscard]] QWidget& openDialog(const char* name);

/// A page with everything behind it, shown. Thread: the test's.
struct SettingsFixture
{
    PageFixture fixture;
    FakeMachine& machine{fixture.console.machine};
    FakeBackups backups;
    std::unique_ptr<ui::SettingsPage> page;

    void open();
    void show(const char* section);
};

} // namespace forecourt::tests
