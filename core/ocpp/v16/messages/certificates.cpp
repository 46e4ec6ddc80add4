// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/certificates.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::CertificateSignedRequest>();
template const ObjectTable& tableOf<v16::CertificateSignedResponse>();
template const ObjectTable& tableOf<v16::DeleteCertificateRequest>();
template const ObjectTable& tableOf<v16::DeleteCertificateResponse>();
template const ObjectTable& tableOf<v16::GetInstalledCertificateIdsRequest>();
template const ObjectTable& tableOf<v16::GetInstalledCertificateIdsResponse>();
template const ObjectTable& tableOf<v16::InstallCertificateRequest>();
template const ObjectTable& tableOf<v16::InstallCertificateResponse>();
template const ObjectTable& tableOf<v16::SignCertificateRequest>();
template const ObjectTable& tableOf<v16::SignCertificateResponse>();

} // namespace forecourt::ocpp::schema
