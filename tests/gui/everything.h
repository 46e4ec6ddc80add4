// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Goes through the whole window: every page with all its tabs and sections, every dialog, the parts around them.
#pragma once

#include "tests/gui/fullconsole.h"
#include "tests/gui/pagefixture.h"

#include <functional>

class QDialog;

namespace forecourt::tests {

/// What is shown now, and where that is: "charger/YARD-DC, chargerDetailTabs 2".
using Visit = std::function<void(const QString& where, QWidget& root)>;

namespace everything {

/// The page as it is, then with every tab, switch and list of sections at each of its choices.
void visitStates(const QString& place, QWidget& page, const Visit& visit);

/// As a page gets it; the host keeps what it is asked.
ui::PageContext contextOf(FullConsole& fixture, FakePageHost& host);

} // namespace everything

void visitPages(FullConsole& fixture, const Visit& visit);

/// Every dialog of the window with \a text wherever somebody else's words come in.
class DialogTour
{
public:
    DialogTour(FullConsole& fixture, QString text, Visit visit);
    ~DialogTour();

    void run();
    /// Names of the classes that were shown.
    [[nodiscard]] const QStringList& classes() const { return m_classes; }

private:
    void show(QDialog* made);
    [[nodiscard]] QWidget* window() const;
    void showSmallDialogs();
    void showRecords();
    void showSettings();
    void showFiles();
    void showFirmware();
    void showTraceProblems();
    void showAccounts();
    void showAssistant();

    FullConsole& m_fixture;
    QString m_text;
    Visit m_visit;
    FakePageHost m_host;
    ui::PageContext m_context;
    QStringList m_classes;
};

} // namespace forecourt::tests
