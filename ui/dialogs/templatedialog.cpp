// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/templatedialog.h"

#include "core/commissioning/settingscomparison.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int LongestPart = 500;  // OCPP 1.6 CiString500Type
constexpr int MostSettings = 1000;
constexpr int TextHeight = 260;

QString linesOf(const SettingsTemplate& settings)
{
    QStringList lines;
    for (const ExpectedSetting& setting : settings.settings)
        lines.append(setting.name + QStringLiteral(" = ") + setting.value);
    return lines.join(QLatin1Char('\n'));
}
} // namespace

TemplateDialog::TemplateDialog(const ThemeManager& themes, const Workspace& workspace, const SettingsTemplate& current,
                               const StationId& offered, QWidget* parent)
    : FormDialog(themes, tr("Which settings should the chargers of this site have?"), parent, 560),
      m_workspace(workspace), m_madeFrom(current.madeFrom), m_charger(new QComboBox), m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("templateDialog"));
    setText(tr("Every guided check compares a charger with this list. Leave out what may differ."));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_charger->setObjectName(QStringLiteral("templateCharger"));
    m_charger->setProperty("form", true);
    m_charger->setAccessibleName(tr("Charger to take the settings from"));
    for (const StationPointer& station : workspace.site().stations()) {
        if (station->record.variables.isEmpty())
            continue;
        m_charger->addItem(station->record.displayName().simplified().left(60), station->record.id.value());
        if (station->record.id == offered)
            m_charger->setCurrentIndex(m_charger->count() - 1);
    }
    auto* take = new Button(themes, tr("Take its settings"));
    take->setObjectName(QStringLiteral("templateTake"));
    take->setTall(true);
    take->setBlockedReason(m_charger->count() == 0 ? tr("Off: no charger's settings were read yet") : QString());
    connect(take, &Button::triggered, this, &TemplateDialog::takeFromCharger);
    row->addWidget(m_charger, 1);
    row->addWidget(take);
    body()->addLayout(row);
    m_text->setObjectName(QStringLiteral("templateText"));
    m_text->setAccessibleName(tr("Settings, one per line"));
    m_text->setPlaceholderText(QStringLiteral("HeartbeatInterval = 300"));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setMinimumHeight(TextHeight);
    m_text->setFont(themes.font(TypeRole::Mono));
    m_text->setPlainText(linesOf(current));
    addField(tr("One per line: name = value"), m_text);
    Button* accept = setAcceptButton(tr("Save template"));
    accept->setObjectName(QStringLiteral("templateSave"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("templateCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &TemplateDialog::submit);
}

void TemplateDialog::takeFromCharger()
{
    const StationPointer station = m_workspace.site().station(StationId(m_charger->currentData().toString()));
    if (!station)
        return;
    m_madeFrom = station->record.displayName();
    m_text->setPlainText(linesOf(commissioning::templateFrom(station->record.variables, m_madeFrom)));
}

void TemplateDialog::submit()
{
    SettingsTemplate made;
    made.madeFrom = m_madeFrom;
    QStringList names;
    const QStringList lines = m_text->toPlainText().split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const qsizetype sign = lines[i].indexOf(QLatin1Char('='));
        const ExpectedSetting setting{lines[i].left(std::max<qsizetype>(sign, 0)).trimmed(), lines[i].mid(sign + 1).trimmed()};
        QString problem;
        if (sign <= 0 || setting.name.isEmpty())
            problem = tr("Line %1: write it as name = value").arg(i + 1);
        else if (names.contains(setting.name, Qt::CaseInsensitive))
            problem = tr("Line %1: %2 is there twice").arg(i + 1).arg(setting.name.left(60));
        else if (setting.name.size() > LongestPart || setting.value.size() > LongestPart || names.size() >= MostSettings)
            problem = tr("Line %1: this is longer than a charger can hold").arg(i + 1);
        if (!problem.isEmpty()) {
            setFieldError(m_text, problem);
            return;
        }
        names.append(setting.name);
        made.settings.append(setting);
    }
    setFieldError(m_text, {});
    m_settings = made;
    accept();
}

} // namespace forecourt::ui
