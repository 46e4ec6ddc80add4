// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fills the command palette: actions, chargers, sessions, people.
#pragma once

#include "ui/models/rostersearch.h"
#include "ui/palette/palettemodel.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

class QTimer;

namespace forecourt::ui {

class CommandPalette;
class MainWindow;

/// Chargers, people and running sessions come from the mirror at once; finished sessions, and people where there are
/// very many, are looked for when two letters or more are typed. Thread: GUI.
class ConsolePalette final : public QObject
{
    Q_OBJECT

public:
    /// What the palette does that is not an action of the menu bar.
    struct Steps
    {
        std::function<void(PersonId)> openPerson;
        std::function<void(const QString&)> acceptCandidate; ///< by its id
        std::function<void(const QString&)> replaceByCandidate; ///< asks in whose place it comes
    };

    ConsolePalette(const PageContext& context, MainWindow& window, Steps steps, QObject* parent = nullptr);

    /// Opens it below the search field of the open page.
    void open();
    [[nodiscard]] CommandPalette& palette() { return *m_palette; }

private:
    [[nodiscard]] QList<PaletteEntry> entries() const;
    void addActions(QList<PaletteEntry>& entries) const;
    void addChargers(QList<PaletteEntry>& entries) const;
    void addCandidates(QList<PaletteEntry>& entries) const;
    void addPeople(QList<PaletteEntry>& entries) const;
    void addLiveSessions(QList<PaletteEntry>& entries) const;
    [[nodiscard]] PaletteEntry sessionEntry(const TransactionRecord& session) const;
    [[nodiscard]] PaletteEntry personEntry(const PersonRecord& person) const;
    void lookUp(const QString& typed);
    void lookUpSessions(const QString& typed);
    /// What was found elsewhere, behind what is known at once.
    void showFound(const QString& typed);
    void takePeople(const QString& typed, const QList<RosterEntry>& people);
    /// What opened another page goes on there by keyboard, also when it was opened from the sidebar.
    void followPage(bool byKeys);

    PageContext m_context;
    MainWindow& m_window;
    Steps m_steps;
    CommandPalette* m_palette;
    QTimer* m_pause;
    RosterSearch m_people; ///< where there are too many to offer all
    QList<PaletteEntry> m_foundSessions;
    QList<PaletteEntry> m_foundPeople;
    QString m_placeBefore; ///< when it was opened
};

} // namespace forecourt::ui
