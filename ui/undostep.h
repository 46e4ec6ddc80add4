// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What takes a change back, also in a window that was made anew in another language.
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace forecourt::ui {

struct PageContext;

/// The window as it is when a step is taken back, or done again. Both null: it is the one in which the step was done.
struct UndoPlace
{
    const PageContext* context = nullptr;
    QObject* window = nullptr;
};

/// Empty: it cannot be done.
using UndoStep = std::function<void(const UndoPlace&)>;

/// Calls \a work with \a self or, once that went with its window, with the object that stands in its place: of the same class
/// and, where there are several, of the same name. \a work captures values only, never what belongs to the window. Where
/// nothing stands in its place nothing happens.
template<class T>
[[nodiscard]] UndoStep undoStepOf(T* self, std::function<void(T&)> work)
{
    if (!work)
        return {};
    return [self = QPointer<T>(self), kind = self->metaObject(), name = self->objectName(), work = std::move(work)](const UndoPlace& place) {
        T* found = self;
        if (found == nullptr && place.window != nullptr) {
            for (T* const each : place.window->template findChildren<T*>()) {
                if (each->metaObject() == kind && (found == nullptr || each->objectName() == name))
                    found = each;
            }
        }
        if (found != nullptr)
            work(*found);
    };
}

} // namespace forecourt::ui
