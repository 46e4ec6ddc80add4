// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undolog.h"

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {

UndoStep anywhere(std::function<void()> work)
{
    if (!work)
        return {};
    return [work = std::move(work)](const UndoPlace&) { work(); };
}

} // namespace

int UndoLog::add(const QString& text, std::function<void()> undo, std::function<void()> redo)
{
    return addStep({0, text, anywhere(std::move(undo)), anywhere(std::move(redo)), false});
}

int UndoLog::addKept(const QString& text, UndoStep undo, UndoStep redo)
{
    return addStep({0, text, std::move(undo), std::move(redo), true});
}

int UndoLog::addStep(Step step)
{
    m_undone.clear();
    if (m_done.size() >= Most)
        m_done.removeFirst();
    step.number = ++m_lastNumber;
    m_done.append(std::move(step));
    Q_EMIT changed();
    return m_lastNumber;
}

void UndoLog::enter(const UndoPlace& place)
{
    m_place = place;
}

void UndoLog::leave()
{
    m_place = {};
    const auto isOfTheWindow = [](const Step& step) { return !step.isKept; };
    m_done.removeIf(isOfTheWindow);
    m_undone.removeIf(isOfTheWindow);
    Q_EMIT changed();
}

void UndoLog::clear()
{
    m_done.clear();
    m_undone.clear();
    Q_EMIT changed();
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
    step.redo(m_place);
    Q_EMIT changed();
}

void UndoLog::takeBack(Step step)
{
    if (step.redo)
        m_undone.append(step);
    step.undo(m_place);
    Q_EMIT tookBack(step.number);
    Q_EMIT changed();
}

} // namespace forecourt::ui
