// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tooltips are plain text, whatever a charger, a file or a person wrote into what they show.
#pragma once

#include <QObject>

namespace forecourt::ui {

/// Application event filter. Qt would take a name such as "<img src=…>" for HTML in every tooltip; here none is.
/// Long texts are cut and wrapped. Thread: GUI.
class PlainToolTips : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace forecourt::ui
