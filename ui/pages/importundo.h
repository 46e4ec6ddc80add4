// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes an import of people and tags back, and does it again.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace forecourt::ui {

class ProgressDialog;

/// Both take several steps, each of them whole or not at all; where there are many a dialog shows how far they are and stops
/// them before the next one. What is left of an undo can then be undone. What is asked meanwhile follows after them.
/// Thread: GUI.
class ImportUndo final : public QObject
{
    Q_OBJECT

public:
    /// \a plan: what was done; \a undo: what takes it back, in this order.
    ImportUndo(const PageContext& context, api::RosterPlanPointer plan, QList<RosterBatch> undo, QWidget* parent);
    ~ImportUndo() override;

    /// Says \a notice with an Undo. What was imported outlives this: in a window that was made anew it goes on with another.
    void offer(const QString& notice);
    void undo();
    void redo();

private:
    /// What is done of an import, and what takes it back.
    struct Import {
        api::RosterPlanPointer plan;
        QList<RosterBatch> undo; ///< what is not taken back yet
        bool isDone = true;      ///< there is something to take back
        QPointer<ImportUndo> present;
    };
    using ImportPointer = std::shared_ptr<Import>;

    ImportUndo(const PageContext& context, ImportPointer import, QWidget* parent);
    /// Null: the window of \a import is gone, and no other is there.
    [[nodiscard]] static ImportUndo* presentOf(const ImportPointer& import, const UndoPlace& place);
    void next();
    void takeBack();
    void doAgain();
    void begin(const QString& what, qsizetype steps);
    void end(bool isDone, const std::optional<Error>& error);
    void offerTheRest();
    void tellPartDoneAgain();

    PageContext m_context;
    ImportPointer m_import;
    QWidget* m_parent;
    api::ExchangeProgressPointer m_progress; ///< in steps, of what runs or ran last
    QPointer<ProgressDialog> m_dialog;
    JobTicket m_job;
    bool m_isWanted;
    bool m_isBusy = false;
};

} // namespace forecourt::ui
