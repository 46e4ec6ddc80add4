// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importundo.h"

#include "ui/format/words.h"
#include "ui/pages/rosterimportrun.h"

namespace forecourt::ui {

ImportUndo::ImportUndo(const PageContext& context, api::RosterPlanPointer plan, QList<RosterBatch> undo, QObject* parent)
    : QObject(parent), m_context(context), m_plan(std::move(plan)), m_undo(std::move(undo))
{
}

void ImportUndo::undo()
{
    m_isWanted = false;
    next();
}

void ImportUndo::redo()
{
    m_isWanted = true;
    next();
}

void ImportUndo::next()
{
    if (m_isBusy || m_isWanted == m_isDone)
        return;
    m_isBusy = true;
    if (m_isWanted)
        doAgain();
    else
        takeBack();
}

void ImportUndo::takeBack()
{
    changeRoster(m_context.administration, this, m_undo, [this](const Result<void>& undone) {
        end(!undone, undone ? std::nullopt : std::optional(undone.error()));
    });
}

void ImportUndo::doAgain()
{
    auto* run = new RosterImportRun(m_context, this);
    connect(run, &RosterImportRun::finished, this, [this, run](const std::optional<Error>& error) {
        m_undo = run->undo(); // new persons have other numbers this time
        run->deleteLater();
        end(true, error);
    });
    run->start(m_plan);
}

void ImportUndo::end(bool isDone, const std::optional<Error>& error)
{
    m_isBusy = false;
    m_isDone = isDone;
    if (error) {
        m_isWanted = isDone; // not tried again by itself
        m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(*error));
        return;
    }
    m_context.host.notify(isDone ? QStringLiteral("check") : QStringLiteral("undo-2"),
                          isDone ? tr("Imported again") : tr("Took the import back"));
    next();
}

} // namespace forecourt::ui
