// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undolog.h"

#include <algorithm>

namespace forecourt::ui {

int UndoLog::add(const QString& text, std::function<void()> undo, std::function<void()> redo)
{
    m_undone.clear();
    if (m_done.size() >= Most)
        m_done.removeFirst();
    m_done.append({++m_lastNumber, text, std::move(undo), std::move(redo)});
    Q_EMIT changed();
    return m_lastNumber;
}

void UndoLog::undo()
{
    if (canUndo())
        takeBack(m_done.takeLast());
}

void UndoLog::undoStep(int number)
{
    const auto at = std::find_if(m_done.begin(), m_done.end(), [number](const Step& step) { return step.number == number; });
    if (at == m_done.end())
        return;
    const Step step = *at;
    m_done.erase(at);
    takeBack(step);
}

void UndoLog::redo()
{
    if (!canRedo())
        return;
    const Step step = m_undone.takeLast();
    m_done.append(step);
    step.redo();
    Q_EMIT changed();
}

void UndoLog::takeBack(Step step)
{
    if (step.redo)
        m_undone.append(step);
    step.undo();
    Q_EMIT tookBack(step.number);
    Q_EMIT changed();
}

} // namespace forecourt::ui
