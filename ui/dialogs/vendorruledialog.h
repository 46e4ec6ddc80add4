// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How messages of a vendor are to be answered.
#pragma once

#include "core/base/error.h"
#include "core/domain/vendordata.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until accept() or fail() says how it went. Thread: GUI.
class VendorRuleDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a station: the charger it may be for, besides all. \a rule: what is filled in at first; id 0: a new one.
    VendorRuleDialog(const ThemeManager& themes, const Workspace& workspace, const StationId& station, const VendorRule& rule, QWidget* parent);

    /// As it is filled in; without the user.
    [[nodiscard]] VendorRule rule() const;
    /// Shows \a error at the field it is about.
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void makeFields(const Workspace& workspace);
    void fill();
    void showData();
    void submit();

    StationId m_station;
    VendorRule m_rule;
    QComboBox* m_charger;
    QLineEdit* m_vendor;
    QLineEdit* m_message;
    QComboBox* m_answer;
    QPlainTextEdit* m_data;
};

} // namespace forecourt::ui
