// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fills the command palette: actions, chargers, sessions, people.
#pragma once

#include "ui/palette/palettemodel.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

class QTimer;

namespace forecourt::ui {

class CommandPalette;
class MainWindow;

/// Chargers, people and running sessions come from the mirror at once; finished sessions are asked for when
/// two letters or more are typed. Thread: GUI.
class ConsolePalette final : public QObject
{
    Q_OBJECT

public:
    ConsolePalette(const PageContext& context, MainWindow& window, std::function<void(PersonId)> openPerson,
                   QObject* parent = nullptr);

    /// Opens it below the search field of the open page.
    void open();
    [[nodiscard]] CommandPalette& palette() { return *m_palette; }

private:
    [[nodiscard]] QList<PaletteEntry> entries() const;
    void addActions(QList<PaletteEntry>& entries) const;
    void addChargers(QList<PaletteEntry>& entries) const;
    void addPeople(QList<PaletteEntry>& entries) const;
    void addLiveSessions(QList<PaletteEntry>& entries) const;
    [[nodiscard]] PaletteEntry sessionEntry(const TransactionRecord& session) const;
    void lookUp(const QString& typed);
    /// What opened another page goes on there by keyboard, also when it was opened from the sidebar.
    void followPage();

    PageContext m_context;
    MainWindow& m_window;
    std::function<void(PersonId)> m_openPerson;
    CommandPalette* m_palette;
    QTimer* m_pause;
    QString m_placeBefore; ///< when it was opened
};

} // namespace forecourt::ui
