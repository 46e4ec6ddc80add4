// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The photos of a check: small pictures in a row, and the way to add and remove one.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>

namespace forecourt::ui {

class Button;

/// Adding and removing can be taken back as long as the check is open. Files are read elsewhere. Thread: GUI.
class CheckPhotoStrip final : public QWidget
{
    Q_OBJECT

public:
    /// \a check outlives this.
    CheckPhotoStrip(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent = nullptr);

    /// Only the photos of \a step, new ones belong to it. −1: all of the check, new ones show the whole charger.
    void showStep(int step);

private:
    void refresh();
    void rebuild(const QList<CheckPhoto>& photos);
    [[nodiscard]] QWidget* makeTile(const CheckPhoto& photo, int number);
    void choose();
    void take(const QString& path, int step);
    void add(const CheckPhoto& photo);
    void remove(const CheckPhoto& photo);
    /// Does \a change where the check that began at \a startedAt is still the open one; else says why not.
    void inCheck(const QDateTime& startedAt, const std::function<void()>& change);
    [[nodiscard]] QString nameOf(const CheckPhoto& photo, int number) const;

    PageContext m_context;
    commissioning::GuidedCheck& m_check;
    int m_step = -1;
    bool m_isBuilt = false;
    bool m_wasSigned = false;
    QList<CheckPhoto> m_shown;
    QWidget* m_tiles = nullptr;
    Button* m_add;
};

} // namespace forecourt::ui
