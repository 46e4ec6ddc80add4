// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values of the meter, exactly as the charger sent them.
#pragma once

#include "core/domain/metersample.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QListWidget;
class QPlainTextEdit;

namespace forecourt::ui {

/// Look, copy, save; nothing is changed and nothing is claimed about them. Show with open(). Thread: GUI.
class SignedValuesDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a samples: those with signed data, at least one.
    SignedValuesDialog(const ThemeManager& themes, const Workspace& workspace, const QString& session, const QList<MeterSample>& samples, QWidget* parent);

    /// The signed ones of \a samples, each text once.
    [[nodiscard]] static QList<MeterSample> signedOf(const QList<MeterSample>& samples);

private:
    void save();
    void write(const QString& path);
    [[nodiscard]] QString text() const;

    QString m_session;
    QList<MeterSample> m_samples;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
};

} // namespace forecourt::ui
