// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator adds to a session: who it was, a note, whether it was a test, whether an odd energy counts.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

class QMenu;
class QWidget;

namespace forecourt::ui {

/// Local and reversible, so without a question but with Undo (danger ladder (a) of ux-and-packaging.md §2).
/// Thread: GUI.
class SessionActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    SessionActions(const PageContext& context, QWidget* parent);

    /// Asks who charged; a new name adds a person, and an unknown tag can become that person's.
    void assignPerson(const TransactionRecord& session);
    void editNote(const TransactionRecord& session);
    /// Lets an implausible energy into the sums, or out of them again: shows what speaks against it, asks why.
    void decideEnergy(const TransactionRecord& session);
    /// Makes test charges of them, or of those that are none any more: they are in no total then. With one Undo for all.
    void markTest(const QList<TransactionRecord>& sessions, bool isTest);
    /// \a values: those of the session with signed data, at least one. Pinning a key there has an Undo.
    void showSigned(const TransactionRecord& session, const QList<MeterSample>& values);
    /// Adds all of them to \a menu.
    void fillMenu(QMenu& menu, const TransactionRecord& session);

    /// Whether the records may say when it ended: it runs, or its end is unknown.
    [[nodiscard]] static bool isOpenEnded(const TransactionRecord& session);
    /// Why a stop of a running session would not reach its charger; empty: it would.
    [[nodiscard]] static QString whyNotStop(const api::LiveSite& site, const TransactionRecord& session);
    /// Why an open-ended session is not closed in our records: its charger can be asked first. Empty: it may be.
    [[nodiscard]] static QString whyNotClose(const api::LiveSite& site, const TransactionRecord& session);

    /// Why decideEnergy() is off; empty: it is on.
    [[nodiscard]] static QString whyNotDecideEnergy(const TransactionRecord& session);
    /// What markTest() would do with it, as a button says it.
    [[nodiscard]] static QString testVerb(const TransactionRecord& session);
    /// What that means for one that is a test, or is none, for a tooltip.
    [[nodiscard]] static QString whatTestDoes(bool isTest);
    /// What decideEnergy() would do, as a button says it.
    [[nodiscard]] static QString energyVerb(const TransactionRecord& session);

private:
    using Done = std::function<void(const Result<void>&)>;

    /// What assigning a person did, for its undo.
    struct Assignment
    {
        TransactionKey key;
        std::optional<PersonId> before;
        PersonId person;        ///< PersonId(0): nobody
        bool isNewPerson = false;
        QString tag;            ///< given to the person; empty: none
    };

    void assign(const Assignment& assignment, const Done& done);
    void undoAssign(const Assignment& assignment);
    void amend(TransactionKey key, std::optional<PersonId> person, std::optional<QString> note, const Done& done);
    void putVerdict(TransactionKey key, const api::EnergyVerdict& verdict, const std::optional<QString>& note, const Done& done);
    /// \a done: with those that were marked; a failure of the others is told before.
    void putTest(const QList<TransactionKey>& sessions, bool isTest, const std::function<void(const QList<TransactionKey>&)>& done);
    void tell(const Result<void>& result);

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
