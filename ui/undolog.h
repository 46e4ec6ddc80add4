// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was done here and can be taken back: Edit > Undo, Edit > Redo, and the Undo of a toast.
#pragma once

#include "ui/undostep.h"

#include <QList>
#include <QObject>

#include <functional>

namespace forecourt::ui {

/// Unlike QUndoStack a step in the middle may be taken back alone, as a toast does, and a step need not be
/// repeatable. At most 100 steps. May outlive windows that are made anew: enter() and leave(). Thread: GUI.
class UndoLog final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a text says what was done ("Archived Bay 5"). Without \a redo it cannot be done again. What was
    /// undone before is forgotten. Returns the step's number.
    int add(const QString& text, std::function<void()> undo, std::function<void()> redo);
    /// The same for a step that outlives the window; it keeps the text it has.
    int addKept(const QString& text, UndoStep undo, UndoStep redo);
    /// Steps are taken back in \a place from now on.
    void enter(const UndoPlace& place);
    /// That window goes: what it alone could take back is forgotten.
    void leave();
    /// What the steps were about goes, too.
    void clear();
    void undo();
    void redo();
    /// Takes back one step, wherever it stands; nothing if it was taken back already.
    void undoStep(int number);

    /// Empty: nothing to undo.
    [[nodiscard]] QString undoText() const { return m_done.isEmpty() ? QString() : m_done.last().text; }
    [[nodiscard]] QString redoText() const { return m_undone.isEmpty() ? QString() : m_undone.last().text; }
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.isEmpty(); }

Q_SIGNALS:
    void changed();
    /// The step of this number was taken back.
    void tookBack(int number);

private:
    struct Step
    {
        int number = 0;
        QString text;
        UndoStep undo;
        UndoStep redo;
        bool isKept = false; ///< outlives the window
    };
    static constexpr int Most = 100;

    int addStep(Step step);
    void takeBack(Step step);

    QList<Step> m_done;   ///< oldest first
    QList<Step> m_undone; ///< the next to redo last
    UndoPlace m_place;
    int m_lastNumber = 0;
};

} // namespace forecourt::ui
