// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes an import of people and tags back, and does it again.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

namespace forecourt::ui {

/// Both take several steps; what is asked meanwhile follows after them. Thread: GUI.
class ImportUndo final : public QObject
{
    Q_OBJECT

public:
    /// \a plan: what was done; \a undo: what takes it back, in this order.
    ImportUndo(const PageContext& context, api::RosterPlanPointer plan, QList<RosterBatch> undo, QObject* parent);

    void undo();
    void redo();

private:
    void next();
    void takeBack();
    void doAgain();
    void end(bool isDone, const std::optional<Error>& error);

    PageContext m_context;
    api::RosterPlanPointer m_plan;
    QList<RosterBatch> m_undo;
    bool m_isDone = true;
    bool m_isWanted = true;
    bool m_isBusy = false;
};

} // namespace forecourt::ui
