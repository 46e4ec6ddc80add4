// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importundo.h"

#include "ui/dialogs/progressdialog.h"
#include "ui/format/words.h"
#include "ui/pages/rosterimportrun.h"

#include <utility>

namespace forecourt::ui {

ImportUndo::ImportUndo(const PageContext& context, api::RosterPlanPointer plan, QList<RosterBatch> undo, QWidget* parent)
    : ImportUndo(context, std::make_shared<Import>(Import{std::move(plan), std::move(undo), true, {}}), parent)
{
}

ImportUndo::ImportUndo(const PageContext& context, ImportPointer import, QWidget* parent)
    : QObject(parent), m_context(context), m_import(std::move(import)), m_parent(parent), m_isWanted(m_import->isDone)
{
    m_import->present = this;
}

ImportUndo::~ImportUndo()
{
    if (m_isBusy && !m_isWanted)
        m_import->undo.remove(0, m_progress->done.load());
    if (m_isBusy) // half of it is done, one way or the other
        m_import->isDone = true;
    if (m_dialog) // the page goes before the end
        m_dialog->deleteLater();
}

ImportUndo* ImportUndo::presentOf(const ImportPointer& import, const UndoPlace& place)
{
    auto* window = qobject_cast<QWidget*>(place.window);
    if (!import->present && place.context != nullptr && window != nullptr)
        new ImportUndo(*place.context, import, window); // it is the present one then
    return import->present;
}

void ImportUndo::offer(const QString& notice)
{
    const auto withPresent = [import = m_import](void (ImportUndo::*what)()) {
        return [import, what](const UndoPlace& place) {
            if (ImportUndo* const present = presentOf(import, place))
                (present->*what)();
        };
    };
    m_context.host.notifyKept(notice, withPresent(&ImportUndo::undo), withPresent(&ImportUndo::redo));
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
    if (m_isBusy || m_isWanted == m_import->isDone)
        return;
    m_isBusy = true;
    if (m_isWanted)
        doAgain();
    else
        takeBack();
}

void ImportUndo::takeBack()
{
    const QString what = tr("Taking the import back");
    begin(what, m_import->undo.size());
    m_job = m_context.workspace.beginJob(what, QStringLiteral("people"));
    const auto take = [this](const Result<void>& undone) {
        m_import->undo.remove(0, m_progress->done.load());
        if (undone)
            return end(false, std::nullopt);
        end(true, undone.error());
        offerTheRest();
    };
    changeRoster(m_context.administration, this, m_import->undo, take, m_progress);
}

/// A single step is over before one could read what stands there.
void ImportUndo::begin(const QString& what, qsizetype steps)
{
    m_progress = std::make_shared<api::ExchangeProgress>();
    m_progress->total = steps;
    if (steps < 2)
        return;
    m_dialog = new ProgressDialog(m_context.themes, what, m_progress, m_parent->window());
    //: While an import of people and tags is taken back, or done again, in steps of some thousand records.
    m_dialog->setText(tr("Each step is done whole or not at all. Cancel stops after the step that is on its way; what is done by "
                         "then stays."));
    m_dialog->open();
}

void ImportUndo::doAgain()
{
    begin(tr("Importing again"), m_import->plan->steps.size());
    auto* run = new RosterImportRun(m_context, this);
    connect(run, &RosterImportRun::progressed, this, [this, run](int done) {
        m_progress->done = done;
        m_import->undo = run->undo();
        if (m_progress->isCancelled)
            run->cancel();
    });
    connect(run, &RosterImportRun::finished, this, [this, run](const std::optional<Error>& error) {
        m_import->undo = run->undo(); // new persons have other numbers this time
        run->deleteLater();
        end(true, error);
        if (error && error->code == ErrorCode::Cancelled)
            tellPartDoneAgain();
    });
    run->start(m_import->plan);
}

void ImportUndo::tellPartDoneAgain()
{
    //: After Cancel; %1 of %2 steps are done.
    const QString text = tr("Imported %1 of %2 steps again. Undo takes them back");
    m_context.host.notify(QStringLiteral("info"), text.arg(m_progress->done.load()).arg(m_progress->total.load()));
}

/// A step of its own to undo: the one before counts as undone.
void ImportUndo::offerTheRest()
{
    //: After Cancel or a failure; %1 of %2 steps are done.
    const QString text = tr("Took back %1 of %2 steps of the import. Undo takes back the rest");
    offer(text.arg(m_progress->done.load()).arg(m_progress->total.load()));
}

void ImportUndo::end(bool isDone, const std::optional<Error>& error)
{
    m_isBusy = false;
    m_import->isDone = isDone;
    m_job.reset();
    if (m_dialog)
        m_dialog->finish();
    m_dialog.clear();
    if (error) {
        m_isWanted = isDone; // not tried again by itself
        if (error->code != ErrorCode::Cancelled)
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(*error));
        return;
    }
    m_context.host.notify(isDone ? QStringLiteral("check") : QStringLiteral("undo-2"),
                          isDone ? tr("Imported again") : tr("Took the import back"));
    next();
}

} // namespace forecourt::ui
